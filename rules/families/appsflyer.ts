import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "appsflyer",
  remedy: "Reset it under Security center, Manage AppsFlyer API tokens",
  names: ["appsflyer", "apps_flyer"],
} as const;

export const appsflyer = [
  namedToken({
    ...shared,
    id: "appsflyer-dev-key",
    title: "AppsFlyer dev key",
    severity: "low",
    kinds: ["dev_key", "devkey", "key"],
    parts: [{ of: "base62", length: 22 }],
    formatSource: "https://dev.appsflyer.com/hc/docs/dev-key",
  }),
  namedToken({
    ...shared,
    id: "appsflyer-api-token",
    title: "AppsFlyer API token V1",
    severity: "high",
    kinds: ["api_token", "token", "api_key"],
    parts: uuid,
    formatSource: "https://support.appsflyer.com/hc/en-us/articles/360004562377",
  }),
];
