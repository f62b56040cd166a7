import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.radar.com/api";

export const radar = [
  prefixedToken({
    id: "radar-live-secret-key",
    title: "Radar live secret key",
    family: "radar",
    severity: "high",
    prefix: "prj_live_sk_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Regenerate the secret key under Settings, API keys",
  }),
  prefixedToken({
    id: "radar-test-secret-key",
    title: "Radar test secret key",
    family: "radar",
    severity: "low",
    prefix: "prj_test_sk_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Regenerate the secret key under Settings, API keys",
  }),
];
