import { namedToken } from "../formats/index.ts";

export const chartmogul = [
  namedToken({
    id: "chartmogul-api-key",
    title: "ChartMogul API key",
    family: "chartmogul",
    severity: "high",
    names: ["chartmogul", "chart_mogul"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://dev.chartmogul.com/docs/authentication",
    remedy: "Delete it under Profile, API keys",
  }),
];
