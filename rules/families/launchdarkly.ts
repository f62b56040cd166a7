import { prefixedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const launchdarkly = [
  prefixedToken({
    id: "launchdarkly-sdk-key",
    title: "LaunchDarkly server-side SDK key",
    family: "launchdarkly",
    severity: "high",
    prefix: "sdk-",
    parts: uuid,
    formatSource: "https://launchdarkly.com/docs/sdk/concepts/client-side-server-side",
    remedy: "POST /api/v2/projects/{project}/environments/{environment}/apiKey resets it",
  }),
  prefixedToken({
    id: "launchdarkly-api-token",
    title: "LaunchDarkly API access token",
    family: "launchdarkly",
    severity: "critical",
    prefix: "api-",
    parts: uuid,
    formatSource: "https://launchdarkly.com/docs/home/account/api",
    remedy: "DELETE /api/v2/tokens/{id}",
  }),
];
