import { namedToken } from "../formats/index.ts";

export const mediastack = [
  namedToken({
    id: "mediastack-access-key",
    title: "mediastack access key",
    family: "mediastack",
    severity: "medium",
    names: ["mediastack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://mediastack.com/documentation",
    remedy: "Reset the access key in the account dashboard",
  }),
];
