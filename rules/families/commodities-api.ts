import { namedToken } from "../formats/index.ts";

export const commoditiesApi = [
  namedToken({
    id: "commodities-api-access-key",
    title: "Commodities-API access key",
    family: "commodities-api",
    severity: "medium",
    names: ["commodities_api", "commodities"],
    parts: [{ of: "base62", length: 60 }],
    formatSource: "https://commodities-api.com/documentation",
    remedy: "Reset the key in the dashboard",
  }),
];
