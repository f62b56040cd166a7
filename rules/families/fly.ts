import { prefixedToken } from "../formats/index.ts";

export const fly = [
  prefixedToken({
    id: "fly-macaroon-token",
    title: "Fly.io token (fm2)",
    family: "fly",
    severity: "critical",
    prefix: "fm2_",
    parts: [
      { of: "base64", length: 100 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    formatSource: "https://fly.io/docs/security/tokens/",
    remedy: "fly tokens revoke ID",
  }),
  prefixedToken({
    id: "fly-root-macaroon-token",
    title: "Fly.io token (fm1r)",
    family: "fly",
    severity: "critical",
    prefix: "fm1r_",
    parts: [
      { of: "base64", length: 100 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    formatSource: "https://fly.io/docs/security/tokens/",
    remedy: "fly tokens revoke ID",
  }),
  prefixedToken({
    id: "fly-attenuated-macaroon-token",
    title: "Fly.io token (fm1a)",
    family: "fly",
    severity: "critical",
    prefix: "fm1a_",
    parts: [
      { of: "base64", length: 100 },
      { of: "base64", length: 0, lengthMax: 1000 },
    ],
    formatSource: "https://fly.io/docs/security/tokens/",
    remedy: "fly tokens revoke ID",
  }),
  prefixedToken({
    id: "fly-oauth-token",
    title: "Fly.io personal auth token",
    family: "fly",
    severity: "critical",
    prefix: "fo1_",
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://fly.io/docs/security/tokens/",
    remedy: "Revoke it under Account, Access tokens",
  }),
];
