import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const launchdarkly = [
  namedToken({
    id: "launchdarkly-api-token",
    title: "LaunchDarkly API access token",
    family: "launchdarkly",
    severity: "critical",
    names: ["launchdarkly", "launch_darkly", "ld_api", "ld_access"],
    parts: ["api-", ...uuid],
    formatSource: "https://launchdarkly.com/docs/home/account/api",
    remedy: "DELETE /api/v2/tokens/ID, or delete it under Authorization",
  }),
  prefixedToken({
    id: "launchdarkly-sdk-key",
    title: "LaunchDarkly server SDK key",
    family: "launchdarkly",
    severity: "medium",
    confidence: "medium",
    prefix: "sdk-",
    parts: uuid,
    formatSource: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
    remedy: "Reset it under Environments, or POST to the environment apiKey endpoint",
  }),
  prefixedToken({
    id: "launchdarkly-mobile-key",
    title: "LaunchDarkly mobile key",
    family: "launchdarkly",
    severity: "low",
    confidence: "medium",
    prefix: "mob-",
    parts: uuid,
    formatSource: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
    remedy: "Reset it under Environments",
  }),
];
