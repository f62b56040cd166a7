import { prefixedToken } from "../formats/index.ts";

export const close = [
  prefixedToken({
    id: "close-api-key",
    title: "Close API key",
    family: "close",
    severity: "high",
    prefix: "api_",
    parts: [{ of: "base62", length: 21, lengthMax: 22 }, ".", { of: "base62", length: 21, lengthMax: 22 }],
    formatSource: "https://developer.close.com/topics/authentication/",
    remedy: "Delete it under Settings, Developer, API Keys",
  }),
];
