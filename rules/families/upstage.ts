import { namedToken } from "../formats/index.ts";

export const upstage = [
  namedToken({
    id: "upstage-api-key",
    title: "Upstage API key",
    family: "upstage",
    severity: "high",
    names: ["upstage"],
    parts: ["up_", { of: "base62", length: 24, lengthMax: 40 }],
    formatSource: "https://console.upstage.ai/docs/getting-started",
    remedy: "Delete it under API Keys in the Upstage console",
  }),
];
