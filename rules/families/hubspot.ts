import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const shared = { family: "hubspot", remedy: "Rotate it under the private app's Auth tab, with immediate expiry" } as const;

export const hubspot = [
  prefixedToken({
    ...shared,
    id: "hubspot-private-app-token",
    title: "HubSpot private app token",
    severity: "critical",
    prefix: "pat-",
    parts: [{ oneOf: ["na1-", "na2-", "na3-", "eu1-", "ap1-"] }, ...uuid],
    formatSource: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
  }),
  namedToken({
    ...shared,
    id: "hubspot-api-key",
    title: "HubSpot API key or client secret",
    severity: "high",
    names: ["hubspot", "hapikey", "hs_api"],
    parts: uuid,
    formatSource: "https://developers.hubspot.com/docs/guides/apps/authentication/intro-to-auth",
  }),
];
