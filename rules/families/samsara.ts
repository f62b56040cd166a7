import { prefixedToken } from "../formats/index.ts";

export const samsara = [
  prefixedToken({
    id: "samsara-api-token",
    title: "Samsara API token",
    family: "samsara",
    severity: "high",
    prefix: "samsara_api_",
    parts: [{ of: "base62", length: 26, lengthMax: 32 }],
    formatSource: "https://developers.samsara.com/docs/authentication",
    remedy: "Delete the token under Settings, API Tokens",
  }),
];
