import { namedToken } from "../formats/index.ts";

export const prodpad = [
  namedToken({
    id: "prodpad-api-key",
    title: "ProdPad API key",
    family: "prodpad",
    severity: "high",
    names: ["prodpad"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://help.prodpad.com/article/759-how-do-i-create-an-api-key",
    remedy: "Regenerate it under the user's profile, API keys",
  }),
];
