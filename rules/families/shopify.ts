import { prefixedToken } from "../formats/index.ts";

export const shopify = [
  prefixedToken({
    id: "shopify-admin-token",
    title: "Shopify Admin API access token",
    family: "shopify",
    severity: "critical",
    prefix: "shpat_",
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
    remedy: "Uninstall the app or rotate its API credentials in the Shopify admin",
  }),
  prefixedToken({
    id: "shopify-app-secret",
    title: "Shopify app shared secret",
    family: "shopify",
    severity: "high",
    prefix: "shpss_",
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://shopify.dev/changelog/app-secret-key-length-has-increased",
    remedy: "Rotate the client secret in the Partner Dashboard",
  }),
  prefixedToken({
    id: "shopify-custom-app-token",
    title: "Shopify custom app access token",
    family: "shopify",
    severity: "high",
    prefix: "shpca_",
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
    remedy: "Uninstall the custom app in the Shopify admin",
  }),
  prefixedToken({
    id: "shopify-private-app-token",
    title: "Shopify private app password",
    family: "shopify",
    severity: "high",
    prefix: "shppa_",
    parts: [{ of: "anyHex", length: 32 }],
    formatSource: "https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing",
    remedy: "Rotate the private app's credentials in the Shopify admin",
  }),
];
