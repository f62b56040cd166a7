import { namedToken } from "../formats/index.ts";

export const capsuleCrm = [
  namedToken({
    id: "capsule-crm-api-token",
    title: "Capsule CRM API token",
    family: "capsule-crm",
    severity: "high",
    names: ["capsule_crm", "capsulecrm"],
    parts: [{ of: "base64", length: 64 }],
    formatSource: "https://developer.capsulecrm.com/v2/overview/authentication",
    remedy: "Delete it under My Preferences, API Authentication Tokens",
  }),
];
