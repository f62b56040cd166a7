import type { Confidence, Fingerprint, Severity } from "../contract/index.ts";
import type { Encoding } from "./decoding/index.ts";

/** The rules that findings of issued secrets name. */
export const ISSUED_RULE = "issued-secret";
export const PARTIAL_RULE = "issued-secret-beginning";

/** One place in the scanned bytes where a secret stands. It keeps no reference to the bytes. */
export interface Match {
  readonly kind: "issued" | "partial" | "pattern";
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Byte offsets; `end` is the first byte behind the secret. */
  readonly start: number;
  readonly end: number;
  readonly fingerprint: Fingerprint;
  /** A pattern's fingerprints under every live key epoch, current first; an issued secret's own. */
  readonly fingerprints: readonly Fingerprint[];
  readonly issuance?: { readonly id: string; readonly otherIds: readonly string[] };
  readonly preview: string;
  /** What the credential, and what stands beside it, says in public. */
  readonly publicClaims?: Readonly<Record<string, string>>;
  /** How the secret is spelled there, outermost first; empty where it stands as it is. */
  readonly encoding: readonly Encoding[];
}
