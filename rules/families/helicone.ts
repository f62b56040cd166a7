import { prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "helicone",
  formatSource: "https://docs.helicone.ai/helicone-headers/helicone-auth",
  remedy: "Delete it under Settings, API Keys in Helicone",
} as const;

export const helicone = [
  prefixedToken({
    ...shared,
    id: "helicone-api-key",
    title: "Helicone API key",
    severity: "high",
    prefix: "sk-helicone-",
    parts: [
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
    ],
  }),
  prefixedToken({
    ...shared,
    id: "helicone-eu-api-key",
    title: "Helicone API key, EU region",
    severity: "high",
    prefix: "sk-helicone-eu-",
    parts: [
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
    ],
  }),
  prefixedToken({
    ...shared,
    id: "helicone-proxy-key",
    title: "Helicone proxy key",
    severity: "high",
    prefix: "sk-helicone-proxy-",
    parts: [
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      { of: "lowerAndDigits", length: 7 },
      "-",
      ...uuid,
    ],
  }),
];
