import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://duffel.com/docs/api/overview/making-requests";

export const duffel = [
  prefixedToken({
    id: "duffel-live-access-token",
    title: "Duffel live access token",
    family: "duffel",
    severity: "critical",
    prefix: "duffel_live_",
    parts: [{ of: "loose", length: 43 }],
    formatSource,
    remedy: "Delete the token under Developers, Access tokens",
  }),
  prefixedToken({
    id: "duffel-test-access-token",
    title: "Duffel test access token",
    family: "duffel",
    severity: "low",
    prefix: "duffel_test_",
    parts: [{ of: "loose", length: 43 }],
    formatSource,
    remedy: "Delete the token under Developers, Access tokens",
  }),
];
