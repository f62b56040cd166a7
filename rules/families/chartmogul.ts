import { namedToken } from "../formats/index.ts";

export const chartmogul = [
  namedToken({
    id: "chartmogul-api-key",
    title: "ChartMogul API key",
    family: "chartmogul",
    severity: "high",
    names: ["chartmogul"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://dev.chartmogul.com/reference/authentication",
    remedy: "Delete the key under Profile, API keys",
  }),
];
