import { prefixedToken } from "../formats/index.ts";

export const newrelic = [
  prefixedToken({
    id: "new-relic-user-key",
    title: "New Relic user API key",
    family: "new-relic",
    severity: "high",
    prefix: "NRAK-",
    parts: [{ of: "upperAndDigits", length: 27 }],
    formatSource: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
    remedy: "Delete it under API keys, or with the NerdGraph apiAccessDeleteKeys mutation",
  }),
  prefixedToken({
    id: "new-relic-insert-key",
    title: "New Relic insert key",
    family: "new-relic",
    severity: "medium",
    prefix: "NRII-",
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
    remedy: "Delete it under API keys, Insights insert keys",
  }),
];
