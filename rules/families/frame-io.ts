import { prefixedToken } from "../formats/index.ts";

export const frameIo = [
  prefixedToken({
    id: "frameio-developer-token",
    title: "Frame.io developer token",
    family: "frame-io",
    severity: "high",
    prefix: "fio-u-",
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://developer.frame.io/docs/getting-started/authentication",
    remedy: "Delete it at developer.frame.io/app/tokens",
  }),
];
