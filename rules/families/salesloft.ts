import { prefixedToken } from "../formats/index.ts";

export const salesloft = [
  prefixedToken({
    id: "salesloft-api-key",
    title: "Salesloft API key",
    family: "salesloft",
    severity: "high",
    confidence: "medium",
    prefix: "v2_ak_",
    parts: [{ of: "digits", length: 3, lengthMax: 8 }, "_", { of: "hex", length: 64 }],
    formatSource: "https://developers.salesloft.com/docs/platform/api-basics/api-key-authentication/",
    remedy: "Delete it under Your Applications, API Keys",
  }),
];
