import { namedToken } from "../formats/index.ts";

export const openuv = [
  namedToken({
    id: "openuv-api-key",
    title: "OpenUV API key",
    family: "openuv",
    severity: "medium",
    names: ["openuv"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.openuv.io/uvindex",
    remedy: "Regenerate the key in the console",
  }),
];
