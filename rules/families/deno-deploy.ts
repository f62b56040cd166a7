import { prefixedToken } from "../formats/index.ts";

export const denoDeploy = [
  prefixedToken({
    id: "deno-deploy-personal-token",
    title: "Deno Deploy personal access token",
    family: "deno-deploy",
    severity: "critical",
    prefix: "ddp_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.deno.com/subhosting/api/authentication/",
    remedy: "Revoke it under Account settings, Access tokens",
  }),
  prefixedToken({
    id: "deno-deploy-organization-token",
    title: "Deno Deploy organization access token",
    family: "deno-deploy",
    severity: "critical",
    prefix: "ddo_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.deno.com/subhosting/api/authentication/",
    remedy: "Revoke it under the organization's settings, Access tokens",
  }),
];
