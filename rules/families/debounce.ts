import { namedToken } from "../formats/index.ts";

export const debounce = [
  namedToken({
    id: "debounce-api-key",
    title: "DeBounce API key",
    family: "debounce",
    severity: "medium",
    names: ["debounce_io", "debounce_api"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "base62", length: 13 }],
    formatSource: "https://developers.debounce.io/",
    remedy: "Delete it under API in the DeBounce account",
  }),
];
