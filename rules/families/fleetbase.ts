import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.fleetbase.io/developers/api/";

export const fleetbase = [
  prefixedToken({
    id: "fleetbase-live-api-key",
    title: "Fleetbase live secret key",
    family: "fleetbase",
    severity: "high",
    prefix: "flb_live_",
    parts: [{ of: "base62", length: 20 }],
    formatSource,
    remedy: "Expire the key under Developers, API Keys",
  }),
  prefixedToken({
    id: "fleetbase-test-api-key",
    title: "Fleetbase test secret key",
    family: "fleetbase",
    severity: "low",
    prefix: "flb_test_",
    parts: [{ of: "base62", length: 20 }],
    formatSource,
    remedy: "Expire the key under Developers, API Keys",
  }),
];
