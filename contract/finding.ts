import { z } from "zod";
import { confidence, count, fingerprint, id, instant, label, path, position, severity, text } from "./fields.ts";
import { publicId } from "./fingerprint.ts";

export const FINDING_SCHEMA = "leaktrail.finding/1";

/** A finding has to fit a message of the bus, whatever it holds. */
export const publicClaimsMax = { claims: 32, nameLength: 64, valueLength: 512 } as const;

/**
 * Where the bytes came from. `kind` says which of the other fields are there. A `message` is a text that was sent in (a ticket, a chat,
 * an alert), whose address is the finding's file; `agent` is what an AI agent was told, called or read.
 */
export const findingSource = z.strictObject({
  kind: z.enum(["tree", "git", "staged", "stdin", "log", "archive", "message", "agent"]),
  repo: label.optional(),
  commit: label.optional(),
  author: label.optional(),
  /** Of a commit; and whether the secret stands in a file of HEAD's tree at the time of the scan. */
  committedAt: instant.optional(),
  isInHead: z.boolean().optional(),
  host: label.optional(),
  container: label.optional(),
  pod: label.optional(),
  namespace: label.optional(),
  agent: label.optional(),
  task: label.optional(),
  run: label.optional(),
});
export type FindingSource = z.output<typeof findingSource>;

/** One place where a secret stands, without the secret. */
export const finding = z.strictObject({
  schema: z.literal(FINDING_SCHEMA),
  id: z.string().regex(/^fnd_[a-z2-7]{26}$/, "must be fnd_ and 26 base32 characters"),
  at: instant,
  /** `partial`: the beginning of an issued secret, cut short; it never revokes by itself. */
  kind: z.enum(["issued", "partial", "pattern"]),
  rule: label,
  severity,
  confidence,
  fingerprint,
  /** A pattern's fingerprints under every live key epoch, current first; an issued secret's own. */
  fingerprints: z.array(fingerprint).min(1).max(16),
  issuance: z.strictObject({ id, otherIds: z.array(id).max(64) }).optional(),
  /** A rule's public prefix and the length; of an issued secret the length only. */
  preview: text.max(128),
  file: path,
  line: position,
  column: position,
  endLine: position,
  endColumn: position,
  offset: count,
  length: position,
  encoding: z.array(z.enum(["base64", "hex", "percent", "json", "shell", "utf-16le", "utf-16be", "wrapped"])).max(8),
  source: findingSource,
  scanner: z.strictObject({ id: label, version: label, rulesVersion: label, indexVersion: z.int().min(0).nullable() }),
  publicClaims: z
    .record(text.max(publicClaimsMax.nameLength), text.max(publicClaimsMax.valueLength))
    .refine((claims) => Object.keys(claims).length <= publicClaimsMax.claims, `must hold at most ${publicClaimsMax.claims}`)
    .optional(),
  bypass: z.strictObject({ reason: label }).optional(),
  /** Cumulative per fingerprint, source and file generation, with the offset that it reaches. */
  count: z.strictObject({ total: position, reachesOffset: count }),
  context: text.max(2048).optional(),
});
export type Finding = z.output<typeof finding>;

/** The deterministic id of a finding: the same place gives the same id, however often it is scanned and sent. */
export function findingIdOf(place: {
  source: FindingSource;
  file: string;
  /** What tells two contents of one path apart: a file's device, inode and head hash, a blob's object id, a tree file's content hash. */
  generation: string;
  offset: number;
  rule: string;
  fingerprint: { keyId: string; value: string };
}): string {
  const { kind, repo, commit, host, container, pod } = place.source;
  const source = [kind, repo, commit, host, container, pod].map((part) => part ?? "");
  return publicId(
    "fnd",
    ...source,
    place.file,
    place.generation,
    String(place.offset),
    place.rule,
    place.fingerprint.keyId,
    place.fingerprint.value,
  );
}
