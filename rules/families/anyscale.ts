import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "anyscale",
  formatSource: "https://docs.anyscale.com/reference/quickstart-cli/",
  remedy: "Delete it under API keys in the Anyscale console",
} as const;

export const anyscale = [
  prefixedToken({
    ...shared,
    id: "anyscale-endpoints-key",
    title: "Anyscale Endpoints API key",
    severity: "high",
    prefix: "esecret_",
    parts: [{ of: "lowerAndDigits", length: 26 }],
  }),
  prefixedToken({
    ...shared,
    id: "anyscale-cli-token",
    title: "Anyscale platform token",
    severity: "critical",
    prefix: "aph0_",
    parts: [{ of: "url64", length: 100, lengthMax: 400 }],
  }),
];
