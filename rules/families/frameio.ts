import { prefixedToken } from "../formats/index.ts";

export const frameio = [
  prefixedToken({
    id: "frameio-developer-token",
    title: "Frame.io developer token",
    family: "frameio",
    severity: "high",
    prefix: "fio-u-",
    parts: [{ of: "loose", length: 64 }],
    formatSource: "https://developer.frame.io/docs/getting-started/authentication",
    remedy: "Delete it under Developer Tools, Tokens",
  }),
];
