import { namedToken } from "../formats/index.ts";

export const aviationstack = [
  namedToken({
    id: "aviationstack-access-key",
    title: "aviationstack access key",
    family: "aviationstack",
    severity: "medium",
    names: ["aviationstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://aviationstack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
