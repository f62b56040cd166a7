import { namedToken } from "../formats/index.ts";

export const currencylayer = [
  namedToken({
    id: "currencylayer-access-key",
    title: "currencylayer access key",
    family: "currencylayer",
    severity: "medium",
    names: ["currencylayer"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://currencylayer.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
