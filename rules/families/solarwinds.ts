import { namedToken } from "../formats/index.ts";

export const solarwinds = [
  namedToken({
    id: "solarwinds-api-token",
    title: "SolarWinds Observability API token",
    family: "solarwinds",
    severity: "high",
    names: ["solarwinds", "appoptics"],
    parts: [{ of: "url64", length: 71 }],
    formatSource: "https://documentation.solarwinds.com/en/success_center/observability/content/settings/api-tokens.htm",
    remedy: "Delete it under Settings, API Tokens",
  }),
];
