import { namedToken } from "../formats/index.ts";

export const fmfw = [
  namedToken({
    id: "fmfw-api-key",
    title: "FMFW.io or HitBTC API key or secret",
    family: "fmfw",
    severity: "critical",
    names: ["fmfw", "hitbtc"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://api.fmfw.io/",
    remedy: "Delete the key under Settings, API keys",
  }),
];
