import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.paypal.com/api/rest/authentication/";

export const paypal = [
  prefixedToken({
    id: "paypal-access-token",
    title: "PayPal REST access token",
    family: "paypal",
    severity: "critical",
    prefix: "A21AA",
    parts: [{ of: "url64", length: 80, lengthMax: 110 }],
    formatSource,
    remedy: "POST /v1/oauth2/token/terminate with it, or wait the nine hours until it expires",
  }),
  namedToken({
    id: "paypal-client-secret",
    title: "PayPal REST app secret",
    family: "paypal",
    severity: "critical",
    names: ["paypal"],
    kinds: ["client_secret", "secret", "secret_key", "key"],
    parts: ["E", { of: "url64", length: 79 }],
    formatSource,
    remedy: "Make a new secret for the app in the Developer Dashboard and disable the old one",
  }),
  namedToken({
    id: "paypal-client-secret-short",
    title: "PayPal REST app secret of 44 characters",
    family: "paypal",
    severity: "critical",
    names: ["paypal"],
    kinds: ["client_secret", "secret", "secret_key", "key"],
    parts: ["E", { of: "url64", length: 43 }],
    formatSource,
    remedy: "Make a new secret for the app in the Developer Dashboard and disable the old one",
  }),
];
