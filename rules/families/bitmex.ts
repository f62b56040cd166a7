import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.bitmex.com/app/apiKeysUsage";

export const bitmex = [
  namedToken({
    id: "bitmex-api-secret",
    title: "BitMEX API secret",
    family: "bitmex",
    severity: "critical",
    names: ["bitmex"],
    parts: [{ of: "url64", length: 48 }],
    formatSource,
    remedy: "DELETE /api/v1/apiKey, or delete it under Account, API Keys",
  }),
  namedToken({
    id: "bitmex-api-key-id",
    title: "BitMEX API key id",
    family: "bitmex",
    severity: "medium",
    names: ["bitmex"],
    parts: [{ of: "url64", length: 24 }],
    formatSource,
    remedy: "DELETE /api/v1/apiKey, or delete it under Account, API Keys",
  }),
];
