import { namedToken } from "../formats/index.ts";

export const restpack = [
  namedToken({
    id: "restpack-access-token",
    title: "Restpack access token",
    family: "restpack",
    severity: "medium",
    names: ["restpack"],
    parts: [{ of: "base62", length: 48 }],
    formatSource: "https://restpack.io/html2pdf/docs",
    remedy: "Regenerate it in the Restpack console",
  }),
];
