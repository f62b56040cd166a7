import { prefixedToken } from "../formats/index.ts";

export const scalingo = [
  prefixedToken({
    id: "scalingo-api-token",
    title: "Scalingo API token",
    family: "scalingo",
    severity: "critical",
    prefix: "tk-us-",
    parts: [{ of: "url64", length: 48 }],
    formatSource: "https://developers.scalingo.com/tokens",
    remedy: "DELETE https://auth.scalingo.com/v1/tokens/{id}",
  }),
];
