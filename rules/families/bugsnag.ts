import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "bugsnag",
  formatSource: "https://docs.bugsnag.com/api/data-access/",
  remedy: "Delete it under My account, Auth tokens, or replace the project API key",
} as const;

export const bugsnag = [
  namedToken({
    ...shared,
    id: "bugsnag-auth-token",
    title: "Bugsnag personal auth token",
    severity: "high",
    names: ["bugsnag"],
    parts: uuid,
  }),
  namedToken({
    ...shared,
    id: "bugsnag-api-key",
    title: "Bugsnag notifier API key",
    severity: "low",
    names: ["bugsnag"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
