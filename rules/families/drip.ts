import { namedToken } from "../formats/index.ts";

export const drip = [
  namedToken({
    id: "drip-api-token",
    title: "Drip API token",
    family: "drip",
    severity: "high",
    names: ["drip_api", "drip_account", "getdrip", "drip"],
    kinds: ["api_token", "api_key", "token", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.drip.com/#authentication",
    remedy: "Reset it under User settings, API token",
  }),
];
