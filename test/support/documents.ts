import { randomBytes } from "node:crypto";
import {
  createKeyFile,
  FINDING_SCHEMA,
  type Finding,
  findingIdOf,
  fingerprintOf,
  ISSUANCE_SCHEMA,
  type IssuanceRecord,
  KeyRing,
  register,
} from "../../contract/index.ts";

/** Fresh keys, secrets, records and findings for tests: all of it generated, so that no literal looks like a secret. */
export function testKeys(id = "k1"): KeyRing {
  return new KeyRing(createKeyFile(id));
}

export function testSecret(): Buffer {
  return Buffer.from(randomBytes(24).toString("base64url"));
}

export function recordOfSecret(secret: Buffer, keys: KeyRing, changes: Partial<IssuanceRecord> = {}): IssuanceRecord {
  return {
    schema: ISSUANCE_SCHEMA,
    id: `iss-${randomBytes(6).toString("hex")}`,
    issuer: "test-issuer",
    subject: { id: "agent-7", kind: "agent" },
    task: { id: "task-42", purpose: "monthly report" },
    scope: ["reports:read"],
    issuedAt: "2026-01-01T10:00:00Z",
    expiresAt: "2026-01-01T10:15:00Z",
    completedAt: null,
    revokedAt: null,
    rotatedFrom: null,
    registration: register(secret, keys.current),
    ...changes,
  };
}

export function findingOfSecret(secret: Buffer, keys: KeyRing, changes: Partial<Finding> = {}): Finding {
  const fingerprint = fingerprintOf(secret, keys.current);
  const source = { kind: "log", host: "host-1" } as const;
  const offset = changes.offset ?? 1000;
  const file = changes.file ?? "/var/log/app.log";
  return {
    schema: FINDING_SCHEMA,
    id: findingIdOf({ source, file, generation: "g1", offset, rule: "issued-secret", fingerprint }),
    at: "2026-01-01T10:05:00.000Z",
    kind: "issued",
    rule: "issued-secret",
    severity: "critical",
    confidence: "high",
    fingerprint,
    fingerprints: [fingerprint],
    preview: `(${secret.length} bytes)`,
    file,
    line: 12,
    column: 30,
    endLine: 12,
    endColumn: 30 + secret.length,
    offset,
    length: secret.length,
    encoding: [],
    source,
    scanner: { id: "scanner-1", version: "0.1.0", rulesVersion: "1", indexVersion: 1 },
    count: { total: 1, reachesOffset: offset + secret.length },
    ...changes,
  };
}
