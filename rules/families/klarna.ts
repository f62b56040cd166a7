import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.klarna.com/acquirer/klarna/get-started/api-credentials/";

export const klarna = [
  prefixedToken({
    id: "klarna-live-api-key",
    title: "Klarna live API key",
    family: "klarna",
    severity: "critical",
    prefix: "klarna_live_api_",
    parts: [{ of: "url64", length: 60, lengthMax: 260 }],
    formatSource,
    remedy: "Disable the credential under Payment settings, Klarna API credentials in the Merchant Portal",
  }),
  prefixedToken({
    id: "klarna-test-api-key",
    title: "Klarna test API key",
    family: "klarna",
    severity: "low",
    prefix: "klarna_test_api_",
    parts: [{ of: "url64", length: 60, lengthMax: 260 }],
    formatSource,
    remedy: "Disable the credential in the playground Merchant Portal",
  }),
];
