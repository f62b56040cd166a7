import { namedToken } from "../formats/index.ts";

export const countrylayer = [
  namedToken({
    id: "countrylayer-access-key",
    title: "countrylayer access key",
    family: "countrylayer",
    severity: "medium",
    names: ["countrylayer"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://countrylayer.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
