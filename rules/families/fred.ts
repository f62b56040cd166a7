import { namedToken } from "../formats/index.ts";

export const fred = [
  namedToken({
    id: "fred-api-key",
    title: "FRED API key",
    family: "fred",
    severity: "medium",
    names: ["fred", "stlouisfed"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://fred.stlouisfed.org/docs/api/api_key.html",
    remedy: "Delete the key under My account, API keys",
  }),
];
