import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.phase.dev/access-control/service-accounts";

export const phase = [
  prefixedToken({
    id: "phase-service-token",
    title: "Phase service account token",
    family: "phase",
    severity: "critical",
    prefix: "pss_service:v",
    parts: [
      { of: "digits", length: 1 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
    ],
    formatSource,
    remedy: "Delete it under Service accounts, Tokens",
  }),
  prefixedToken({
    id: "phase-user-token",
    title: "Phase personal access token",
    family: "phase",
    severity: "critical",
    prefix: "pss_user:v",
    parts: [
      { of: "digits", length: 1 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
      ":",
      { of: "hex", length: 64 },
    ],
    formatSource,
    remedy: "Delete it under Access control, Personal access tokens",
  }),
];
