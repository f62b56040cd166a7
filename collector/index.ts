/** From finding to a secret that is provably dead. */
export {
  authenticateToken,
  type Caller,
  confirmFirstAdminToken,
  hasFirstAdminToken,
  issueToken,
  makeFirstAdminToken,
} from "./access/tokens.ts";
export { type Api, type ApiOptions, type Authenticator, createApi, type Readiness } from "./api/server.ts";
export { Collector, type CollectorOptions } from "./collector.ts";
export { type Desk, remoteDesk } from "./desk.ts";
export { compilePolicy, notifyOnly, type Policy } from "./policy/policy.ts";
export type { IssuerOptions } from "./revoke/issuer.ts";
export * from "./store/index.ts";
export {
  makeTrailKey,
  newestCheckpoint,
  type TrailSigner,
  type TrailVerdict,
  trailEntries,
  trailSigner,
  verifyTrail,
} from "./trail/index.ts";
