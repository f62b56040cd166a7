import { namedToken } from "../formats/index.ts";

export const happi = [
  namedToken({
    id: "happi-api-key",
    title: "happi.dev API key",
    family: "happi",
    severity: "low",
    names: ["happi"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "base62", length: 56 }],
    formatSource: "https://happi.dev/docs",
    remedy: "Regenerate it in the happi.dev panel",
  }),
];
