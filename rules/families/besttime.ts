import { namedToken } from "../formats/index.ts";

export const besttime = [
  namedToken({
    id: "besttime-private-key",
    title: "BestTime private API key",
    family: "besttime",
    severity: "medium",
    confidence: "high",
    names: ["besttime", "best_time"],
    parts: ["pri_", { of: "hex", length: 32 }],
    formatSource: "https://documentation.besttime.app/",
    remedy: "Regenerate it on the API keys page of the account",
  }),
];
