import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://documentation.identity.entrust.com/getting-started/quick-start-guide/";
const remedy = "Revoke it under Developers, Tokens in the dashboard";

/** The region, the token's id, and its secret. */
const parts = [{ oneOf: [".", "_us.", "_ca."] }, { of: "url64", length: 11 }, ".", { of: "url64", length: 32 }] as const;

export const onfido = [
  prefixedToken({
    id: "onfido-live-api-token",
    title: "Onfido live API token",
    family: "onfido",
    severity: "critical",
    prefix: "api_live",
    parts,
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "onfido-sandbox-api-token",
    title: "Onfido sandbox API token",
    family: "onfido",
    severity: "low",
    prefix: "api_sandbox",
    parts,
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "onfido-live-api-token-undivided",
    title: "Onfido live API token of one part",
    family: "onfido",
    severity: "critical",
    prefix: "api_live",
    parts: [{ oneOf: [".", "_us.", "_ca."] }, { of: "url64", length: 20, lengthMax: 80 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "onfido-sandbox-api-token-undivided",
    title: "Onfido sandbox API token of one part",
    family: "onfido",
    severity: "low",
    prefix: "api_sandbox",
    parts: [{ oneOf: [".", "_us.", "_ca."] }, { of: "url64", length: 20, lengthMax: 80 }],
    formatSource,
    remedy,
  }),
];
