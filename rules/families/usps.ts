import { namedToken } from "../formats/index.ts";

const formatSource = "https://developers.usps.com/getting-started";

export const usps = [
  namedToken({
    id: "usps-consumer-secret",
    title: "USPS consumer secret",
    family: "usps",
    severity: "high",
    names: ["usps"],
    kinds: ["consumer_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource,
    remedy: "Delete the app under Apps in the developer portal",
  }),
  namedToken({
    id: "usps-consumer-secret-short",
    title: "USPS consumer secret of 16 characters",
    family: "usps",
    severity: "high",
    names: ["usps"],
    kinds: ["consumer_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource,
    remedy: "Delete the app under Apps in the developer portal",
  }),
];
