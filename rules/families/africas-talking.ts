import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "africas-talking",
  severity: "high",
  formatSource: "https://developers.africastalking.com/docs/authentication",
  remedy: "Generate a new key under Settings, API Key; it ends the former one",
} as const;

export const africasTalking = [
  prefixedToken({
    ...shared,
    id: "africas-talking-api-key",
    title: "Africa's Talking API key",
    prefix: "atsk_",
    parts: [{ of: "hex", length: 72 }],
  }),
  namedToken({
    ...shared,
    id: "africas-talking-legacy-api-key",
    title: "Africa's Talking API key of the older kind",
    confidence: "medium",
    names: ["africas_talking", "african_talking", "africastalking"],
    parts: [{ of: "hex", length: 64 }],
  }),
];
