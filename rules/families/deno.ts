import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.deno.com/deploy/manual/subhosting/api/";

export const deno = [
  prefixedToken({
    id: "deno-personal-token",
    title: "Deno Deploy personal access token",
    family: "deno",
    severity: "critical",
    prefix: "ddp_",
    parts: [{ of: "base62", length: 36 }],
    formatSource,
    remedy: "Revoke it under Account settings, Access tokens",
  }),
  prefixedToken({
    id: "deno-organization-token",
    title: "Deno Deploy organization access token",
    family: "deno",
    severity: "critical",
    prefix: "ddo_",
    parts: [{ of: "base62", length: 36 }],
    formatSource,
    remedy: "Revoke it under the organization settings, Access tokens",
  }),
];
