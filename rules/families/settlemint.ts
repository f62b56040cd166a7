import { prefixedToken } from "../formats/index.ts";

const kinds = [
  ["sm_aat_", "application"],
  ["sm_pat_", "personal"],
  ["sm_sat_", "service"],
] as const;

export const settlemint = kinds.map(([prefix, kind]) =>
  prefixedToken({
    id: `settlemint-${kind}-access-token`,
    title: `SettleMint ${kind} access token`,
    family: "settlemint",
    severity: "high",
    prefix,
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://console.settlemint.com/documentation/docs/using-platform/personal-access-tokens/",
    remedy: "Delete it under Access tokens in the SettleMint console",
  }),
);
