import { namedToken } from "../formats/index.ts";

export const positionstack = [
  namedToken({
    id: "positionstack-access-key",
    title: "positionstack access key",
    family: "positionstack",
    severity: "medium",
    names: ["positionstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://positionstack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
