import { namedToken } from "../formats/index.ts";

export const verimail = [
  namedToken({
    id: "verimail-api-key",
    title: "Verimail API key",
    family: "verimail",
    severity: "medium",
    names: ["verimail"],
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://verimail.io/docs",
    remedy: "Regenerate it in the Verimail dashboard",
  }),
];
