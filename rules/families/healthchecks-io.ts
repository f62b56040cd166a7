import { namedToken } from "../formats/index.ts";

export const healthchecksIo = [
  namedToken({
    id: "healthchecks-io-api-key",
    title: "Healthchecks.io API key",
    family: "healthchecks-io",
    severity: "medium",
    names: ["healthchecks"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://healthchecks.io/docs/api/",
    remedy: "Revoke it under Settings, API Access of the project",
  }),
];
