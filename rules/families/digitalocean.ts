import { prefixedToken } from "../formats/index.ts";

export const digitalocean = [
  prefixedToken({
    id: "digitalocean-personal-token",
    title: "DigitalOcean personal access token",
    family: "digitalocean",
    severity: "critical",
    prefix: "dop_v1_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
    remedy: "Delete it in the control panel under API, Tokens",
  }),
  prefixedToken({
    id: "digitalocean-oauth-token",
    title: "DigitalOcean OAuth access token",
    family: "digitalocean",
    severity: "high",
    prefix: "doo_v1_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.digitalocean.com/reference/api/oauth/",
    remedy: "POST it to https://cloud.digitalocean.com/v1/oauth/revoke",
  }),
  prefixedToken({
    id: "digitalocean-refresh-token",
    title: "DigitalOcean OAuth refresh token",
    family: "digitalocean",
    severity: "high",
    prefix: "dor_v1_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.digitalocean.com/reference/api/oauth/",
    remedy: "Revoke the application's access in the control panel",
  }),
];
