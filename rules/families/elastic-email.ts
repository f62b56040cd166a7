import { namedToken } from "../formats/index.ts";

export const elasticEmail = [
  namedToken({
    id: "elastic-email-api-key",
    title: "Elastic Email API key",
    family: "elastic-email",
    severity: "high",
    names: ["elastic_email", "elasticemail"],
    parts: [{ of: "upperAndDigits", length: 96 }],
    formatSource: "https://elasticemail.com/developers/api-documentation/rest-api",
    remedy: "Delete it under Settings, Manage API Keys",
  }),
];
