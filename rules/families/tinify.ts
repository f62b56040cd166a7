import { namedToken } from "../formats/index.ts";

export const tinify = [
  namedToken({
    id: "tinify-api-key",
    title: "Tinify (TinyPNG) API key",
    family: "tinify",
    severity: "medium",
    names: ["tinify", "tinypng", "tiny_png"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://tinypng.com/developers/reference",
    remedy: "Delete it under API in the account's dashboard",
  }),
];
