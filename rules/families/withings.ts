import { namedToken } from "../formats/index.ts";

export const withings = [
  namedToken({
    id: "withings-client-secret",
    title: "Withings client secret",
    family: "withings",
    severity: "high",
    names: ["withings"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/oauth-web-flow/",
    remedy: "Renew the secret of the application in the developer dashboard",
  }),
];
