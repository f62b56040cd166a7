import { namedToken } from "../formats/index.ts";

export const intrinio = [
  namedToken({
    id: "intrinio-api-key",
    title: "Intrinio API key",
    family: "intrinio",
    severity: "medium",
    names: ["intrinio"],
    parts: [{ of: "base62", length: 44 }],
    formatSource: "https://docs.intrinio.com/documentation/api_v2/getting_started",
    remedy: "Revoke the key under Account, API keys",
  }),
];
