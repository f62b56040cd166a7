import { namedToken } from "../formats/index.ts";

const formatSource = "https://finnhub.io/docs/api/authentication";

export const finnhub = [
  namedToken({
    id: "finnhub-api-key",
    title: "Finnhub API key",
    family: "finnhub",
    severity: "medium",
    names: ["finnhub"],
    parts: [{ of: "lowerAndDigits", length: 20 }],
    formatSource,
    remedy: "Regenerate the key in the dashboard",
  }),
  namedToken({
    id: "finnhub-api-key-long",
    title: "Finnhub API key of 40 characters",
    family: "finnhub",
    severity: "medium",
    names: ["finnhub"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Regenerate the key in the dashboard",
  }),
];
