/** What crosses a process boundary. Every other folder may import this one; it imports none. */
export * from "./configuration.ts";
export * from "./confirmation.ts";
export * from "./errors.ts";
export {
  type Confidence,
  confidence,
  type Fingerprint,
  fingerprint,
  type Severity,
  severity,
} from "./fields.ts";
export * from "./finding.ts";
export * from "./fingerprint.ts";
export * from "./incident.ts";
export * from "./index-file/index.ts";
export * from "./issuance.ts";
export * from "./json-schemas.ts";
export * from "./keys.ts";
export * from "./log.ts";
export * from "./parse.ts";
export * from "./policy.ts";
export * from "./registration.ts";
export * from "./revocation.ts";
export * from "./strength.ts";
export * from "./token.ts";
export * from "./trail.ts";
export * from "./unresolved.ts";
export * from "./webhook.ts";
export * from "./windows/index.ts";
