import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication";

export const woocommerce = [
  prefixedToken({
    id: "woocommerce-consumer-secret",
    title: "WooCommerce consumer secret",
    family: "woocommerce",
    severity: "critical",
    prefix: "cs_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Revoke the key under WooCommerce, Settings, Advanced, REST API",
  }),
  prefixedToken({
    id: "woocommerce-consumer-key",
    title: "WooCommerce consumer key",
    family: "woocommerce",
    severity: "medium",
    prefix: "ck_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Revoke the key under WooCommerce, Settings, Advanced, REST API",
  }),
];
