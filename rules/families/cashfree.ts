import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://www.cashfree.com/docs/api-reference/authentication";

export const cashfree = [
  prefixedToken({
    id: "cashfree-live-secret-key",
    title: "Cashfree production secret key",
    family: "cashfree",
    severity: "critical",
    prefix: "cfsk_ma_prod_",
    parts: [{ of: "hex", length: 32 }, "_", { of: "hex", length: 8 }],
    formatSource,
    remedy: "Delete the API key under Developers, API Keys in the merchant dashboard",
  }),
  prefixedToken({
    id: "cashfree-test-secret-key",
    title: "Cashfree test secret key",
    family: "cashfree",
    severity: "low",
    prefix: "cfsk_ma_test_",
    parts: [{ of: "hex", length: 32 }, "_", { of: "hex", length: 8 }],
    formatSource,
    remedy: "Delete the API key under Developers, API Keys in test mode",
  }),
];
