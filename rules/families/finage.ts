import { namedToken } from "../formats/index.ts";

export const finage = [
  namedToken({
    id: "finage-api-key",
    title: "Finage API key",
    family: "finage",
    severity: "medium",
    names: ["finage"],
    parts: ["API_KEY", { of: "base62", length: 32 }],
    formatSource: "https://finage.co.uk/docs/api/getting-started",
    remedy: "Regenerate the key in the dashboard",
  }),
];
