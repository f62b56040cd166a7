import { namedToken } from "../formats/index.ts";

export const withings = [
  namedToken({
    id: "withings-client-secret",
    title: "Withings client secret",
    family: "withings",
    severity: "high",
    names: ["withings"],
    kinds: ["client_secret", "consumer_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource:
      "https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/oauth-authorization-url/",
    remedy: "Regenerate the secret in the developer dashboard",
  }),
];
