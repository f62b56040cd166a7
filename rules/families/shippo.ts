import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.goshippo.com/docs/guides_general/authentication/";

export const shippo = [
  prefixedToken({
    id: "shippo-live-token",
    title: "Shippo live API token",
    family: "shippo",
    severity: "high",
    prefix: "shippo_live_",
    parts: [{ of: "anyHex", length: 40 }],
    formatSource,
    remedy: "Regenerate the token under Settings, API",
  }),
  prefixedToken({
    id: "shippo-test-token",
    title: "Shippo test API token",
    family: "shippo",
    severity: "low",
    prefix: "shippo_test_",
    parts: [{ of: "anyHex", length: 40 }],
    formatSource,
    remedy: "Regenerate the token under Settings, API",
  }),
];
