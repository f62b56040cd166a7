import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "coralogix",
  formatSource: "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/",
  remedy: "Deactivate it under Settings, API Keys",
} as const;

export const coralogix = [
  prefixedToken({
    ...shared,
    id: "coralogix-team-api-key",
    title: "Coralogix team API key",
    severity: "high",
    prefix: "cxtp_",
    parts: [{ of: "base62", length: 30 }],
  }),
  prefixedToken({
    ...shared,
    id: "coralogix-user-api-key",
    title: "Coralogix personal API key",
    severity: "high",
    prefix: "cxup_",
    parts: [{ of: "base62", length: 30 }],
  }),
  namedToken({
    ...shared,
    id: "coralogix-legacy-key",
    title: "Coralogix private key of the old format",
    severity: "high",
    names: ["coralogix"],
    parts: uuid,
  }),
];
