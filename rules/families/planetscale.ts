import { prefixedToken } from "../formats/index.ts";

export const planetscale = [
  prefixedToken({
    id: "planetscale-service-token",
    title: "PlanetScale service token",
    family: "planetscale",
    severity: "critical",
    prefix: "pscale_tkn_",
    parts: [{ of: "loose", length: 32, lengthMax: 64 }],
    formatSource: "https://planetscale.com/docs/api/reference/service-tokens",
    remedy: "pscale service-token delete ID",
  }),
  prefixedToken({
    id: "planetscale-database-password",
    title: "PlanetScale database password",
    family: "planetscale",
    severity: "critical",
    prefix: "pscale_pw_",
    parts: [{ of: "loose", length: 32, lengthMax: 64 }],
    formatSource: "https://planetscale.com/docs/concepts/connection-strings",
    remedy: "pscale password delete DATABASE BRANCH ID",
  }),
  prefixedToken({
    id: "planetscale-oauth-token",
    title: "PlanetScale OAuth token",
    family: "planetscale",
    severity: "critical",
    prefix: "pscale_oauth_",
    parts: [{ of: "loose", length: 32, lengthMax: 64 }],
    formatSource: "https://planetscale.com/docs/api/reference/oauth",
    remedy: "Revoke the application under the organization's settings",
  }),
];
