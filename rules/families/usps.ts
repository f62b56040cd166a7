import { namedToken } from "../formats/index.ts";

export const usps = [
  namedToken({
    id: "usps-consumer-secret",
    title: "USPS consumer secret",
    family: "usps",
    severity: "high",
    names: ["usps"],
    kinds: ["consumer_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://developers.usps.com/getting-started",
    remedy: "Delete the app under Apps in the developer portal",
  }),
];
