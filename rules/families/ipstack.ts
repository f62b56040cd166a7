import { namedToken } from "../formats/index.ts";

export const ipstack = [
  namedToken({
    id: "ipstack-access-key",
    title: "ipstack access key",
    family: "ipstack",
    severity: "medium",
    names: ["ipstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://ipstack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
