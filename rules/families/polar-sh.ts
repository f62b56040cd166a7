import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.polar.sh/integrate/authentication";

export const polarSh = [
  prefixedToken({
    id: "polar-sh-organization-token",
    title: "Polar organization access token",
    family: "polar-sh",
    severity: "critical",
    prefix: "polar_oat_",
    parts: [{ of: "base62", length: 43 }],
    formatSource,
    remedy: "Delete it under Settings, Developers of the organization",
  }),
  prefixedToken({
    id: "polar-sh-personal-token",
    title: "Polar personal access token",
    family: "polar-sh",
    severity: "critical",
    prefix: "polar_pat_",
    parts: [{ of: "base62", length: 43 }],
    formatSource,
    remedy: "Delete it under the account settings",
  }),
  prefixedToken({
    id: "polar-sh-webhook-secret",
    title: "Polar webhook secret",
    family: "polar-sh",
    severity: "medium",
    prefix: "polar_whs_",
    parts: [{ of: "base62", length: 32, lengthMax: 64 }],
    formatSource,
    remedy: "Reset the secret of the webhook endpoint under Settings, Webhooks",
  }),
];
