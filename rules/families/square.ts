import { prefixedToken } from "../formats/index.ts";

export const square = [
  prefixedToken({
    id: "square-access-token",
    title: "Square production access token",
    family: "square",
    severity: "critical",
    prefix: "EAAA",
    parts: [{ of: "url64", length: 60 }],
    formatSource: "https://developer.squareup.com/docs/build-basics/access-tokens",
    remedy: "Replace it in the Developer Console, or call RevokeToken",
  }),
  prefixedToken({
    id: "square-oauth-secret",
    title: "Square OAuth application secret",
    family: "square",
    severity: "high",
    prefix: "sq0csp-",
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://developer.squareup.com/docs/oauth-api/overview",
    remedy: "Replace the application secret in the Developer Console",
  }),
  prefixedToken({
    id: "square-legacy-access-token",
    title: "Square access token of the first form",
    family: "square",
    severity: "critical",
    prefix: "sq0atp-",
    parts: [{ of: "url64", length: 22, lengthMax: 60 }],
    formatSource: "https://developer.squareup.com/docs/build-basics/access-tokens",
    remedy: "Replace it in the Developer Console, or call RevokeToken",
  }),
  prefixedToken({
    id: "square-sandbox-oauth-secret",
    title: "Square sandbox application secret",
    family: "square",
    severity: "low",
    prefix: "sandbox-sq0csb-",
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://developer.squareup.com/docs/oauth-api/overview",
    remedy: "Replace the sandbox application secret in the Developer Console",
  }),
];
