import { namedToken } from "../formats/index.ts";

export const vatlayer = [
  namedToken({
    id: "vatlayer-access-key",
    title: "vatlayer access key",
    family: "vatlayer",
    severity: "medium",
    names: ["vatlayer"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://vatlayer.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
