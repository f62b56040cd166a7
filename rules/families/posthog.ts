import { prefixedToken } from "../formats/index.ts";

const shared = {
  family: "posthog",
  formatSource: "https://posthog.com/docs/api",
  remedy: "Delete it under Settings, Personal API keys, or roll it",
} as const;

export const posthog = [
  prefixedToken({
    ...shared,
    id: "posthog-personal-api-key",
    title: "PostHog personal API key",
    severity: "high",
    prefix: "phx_",
    parts: [{ of: "url64", length: 41, lengthMax: 49 }],
  }),
  prefixedToken({
    ...shared,
    id: "posthog-feature-flags-key",
    title: "PostHog feature flags secure API key",
    severity: "medium",
    prefix: "phs_",
    parts: [{ of: "url64", length: 41, lengthMax: 49 }],
  }),
  prefixedToken({
    ...shared,
    id: "posthog-oauth-access-token",
    title: "PostHog OAuth access token",
    severity: "high",
    prefix: "pha_",
    parts: [{ of: "url64", length: 40, lengthMax: 48 }],
  }),
  prefixedToken({
    ...shared,
    id: "posthog-oauth-refresh-token",
    title: "PostHog OAuth refresh token",
    severity: "high",
    prefix: "phr_",
    parts: [{ of: "url64", length: 40, lengthMax: 48 }],
  }),
  prefixedToken({
    ...shared,
    id: "posthog-project-api-key",
    title: "PostHog project API key, which only writes events",
    severity: "low",
    prefix: "phc_",
    parts: [{ of: "url64", length: 41, lengthMax: 49 }],
    remedy: "Reset it under Settings, Project",
  }),
];
