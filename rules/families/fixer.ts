import { namedToken } from "../formats/index.ts";

export const fixer = [
  namedToken({
    id: "fixer-access-key",
    title: "Fixer access key",
    family: "fixer",
    severity: "medium",
    names: ["fixer", "fixer_io"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://fixer.io/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
