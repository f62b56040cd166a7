import { namedToken } from "../formats/index.ts";

export const braintrust = [
  namedToken({
    id: "braintrust-api-key",
    title: "Braintrust API key",
    family: "braintrust",
    severity: "high",
    names: ["braintrust"],
    parts: ["sk-", { of: "base62", length: 48 }],
    formatSource: "https://www.braintrust.dev/docs/reference/organization",
    remedy: "Delete it under Settings, API keys",
  }),
];
