import { prefixedToken } from "../formats/index.ts";

export const render = [
  prefixedToken({
    id: "render-api-key",
    title: "Render API key",
    family: "render",
    severity: "critical",
    prefix: "rnd_",
    parts: [{ of: "base62", length: 28, lengthMax: 32 }],
    formatSource: "https://render.com/docs/api#1-create-an-api-key",
    remedy: "Revoke it under Account settings, API keys",
  }),
];
