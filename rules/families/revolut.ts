import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.revolut.com/docs/business/business-api";

export const revolut = [
  prefixedToken({
    id: "revolut-business-token",
    title: "Revolut Business access or refresh token",
    family: "revolut",
    severity: "critical",
    prefix: "oa_prod_",
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Revoke the certificate under APIs, Business API in Revolut Business",
  }),
  prefixedToken({
    id: "revolut-business-sandbox-token",
    title: "Revolut Business sandbox token",
    family: "revolut",
    severity: "low",
    prefix: "oa_sand_",
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Revoke the certificate under APIs in the sandbox",
  }),
  namedToken({
    id: "revolut-merchant-secret-key",
    title: "Revolut Merchant API secret key",
    family: "revolut",
    severity: "critical",
    names: ["revolut"],
    parts: ["sk_", { of: "url64", length: 40, lengthMax: 80 }],
    formatSource: "https://developer.revolut.com/docs/merchant/merchant-api",
    remedy: "Regenerate the secret key under Merchant, Merchant API",
  }),
];
