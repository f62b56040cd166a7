import { namedToken } from "../formats/index.ts";

export const copper = [
  namedToken({
    id: "copper-api-key",
    title: "Copper API key",
    family: "copper",
    severity: "high",
    names: ["copper_crm", "copper_api", "prosperworks", "copper"],
    kinds: ["api_key", "access_token", "token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.copper.com/introduction/authentication.html",
    remedy: "Delete it under Settings, Integrations, API Keys",
  }),
];
