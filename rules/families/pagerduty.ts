import { namedToken } from "../formats/index.ts";

const shared = {
  family: "pagerduty",
  formatSource: "https://support.pagerduty.com/main/docs/api-access-keys",
  remedy: "Delete it under API Access Keys, or under User Settings for a personal one",
} as const;

export const pagerduty = [
  namedToken({
    ...shared,
    id: "pagerduty-api-key",
    title: "PagerDuty REST API key",
    severity: "high",
    names: ["pager_duty"],
    parts: [{ of: "url64", length: 20 }],
  }),
  namedToken({
    ...shared,
    id: "pagerduty-user-token",
    title: "PagerDuty user API token",
    severity: "high",
    names: ["pager_duty"],
    parts: ["u+", { of: "url64", length: 18 }],
  }),
  namedToken({
    ...shared,
    id: "pagerduty-integration-key",
    title: "PagerDuty integration key",
    severity: "medium",
    names: ["pager_duty"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
