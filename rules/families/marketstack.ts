import { namedToken } from "../formats/index.ts";

export const marketstack = [
  namedToken({
    id: "marketstack-access-key",
    title: "marketstack access key",
    family: "marketstack",
    severity: "medium",
    names: ["marketstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://marketstack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
