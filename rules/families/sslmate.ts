import { namedToken } from "../formats/index.ts";

export const sslmate = [
  namedToken({
    id: "sslmate-api-key",
    title: "SSLMate API key",
    family: "sslmate",
    severity: "high",
    names: ["sslmate"],
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://sslmate.com/help/reference/rest_apis",
    remedy: "Replace it under Account, API credentials",
  }),
];
