import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Finding, finding } from "../../../contract/index.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits, type ByteReader, bufferAccess, readArchive } from "../../../scanner/archives/index.ts";
import { createEngine } from "../../../scanner/engine.ts";
import { indexOf } from "../../../scanner/issued/index.ts";
import type { ScanSummary } from "../../../scanner/scan.ts";
import { scanTree, type TreeScan } from "../../../scanner/scan-tree.ts";
import { BASE62, keys, secretOf, snapshotOf } from "../fixtures.ts";

export const secret = secretOf(71, 40, BASE62);
const engine = createEngine({ keys, issuedIndex: indexOf(keys, snapshotOf(secret)) });
export const home = mkdtempSync(join(tmpdir(), "leaktrail-archives-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

export interface Scanned {
  readonly summary: ScanSummary;
  readonly findings: readonly Finding[];
  /** "FILE: PROBLEM", files relative to the folder that was scanned. */
  readonly problems: readonly string[];
}

/** Scans a file or a folder as the command does, and archives in folders too. */
export async function scanPath(path: string, wish: Partial<TreeScan> = {}): Promise<Scanned> {
  const findings: Finding[] = [];
  const problems: string[] = [];
  const tree = {
    paths: [path],
    respectIgnoreFiles: false,
    exclude: [],
    include: [],
    host: "host",
    skipBinary: true,
    opensArchives: true,
    onUnreadable: (file: string, problem: string) => problems.push(`${file.slice(path.length)}: ${problem}`),
    ...wish,
  };
  const scanner = { id: "scan@test", version: "0", rulesVersion: "0", indexVersion: 7 };
  const summary = await scanTree(tree, { engine, scanner, onFinding: (found) => findings.push(finding.parse(found.finding)) });
  return { summary, findings, problems };
}

/** Scans an archive that the user named. */
export async function scanArchive(archive: Buffer, limits: Partial<ArchiveLimits> = {}): Promise<Scanned & { files: string[] }> {
  const path = join(home, "outer");
  writeFileSync(path, archive);
  const scanned = await scanPath(path, { archiveLimits: { ...ARCHIVE_LIMITS, ...limits } });
  return { ...scanned, files: scanned.findings.map(({ file }) => file.slice(path.length)) };
}

/** What an archive holds: "NAME: CONTENT", and what is said of it, in their order. */
export async function contentsOf(
  from: Buffer | AsyncIterable<Uint8Array>,
  { limits = {}, read = textOf }: { limits?: Partial<ArchiveLimits>; read?: (reader: ByteReader) => Promise<string> } = {},
): Promise<string[]> {
  const told: string[] = [];
  const visitor = {
    onFile: async ({ file, reader }: { file: string; reader: ByteReader }) => {
      told.push(`${file}: ${await read(reader)}`);
    },
    onSkipped: (file: string, reason: string) => told.push(`${file} (${reason})`),
    onUnreadable: (file: string, problem: string) => told.push(`${file} (${problem})`),
  };
  await readArchive(Buffer.isBuffer(from) ? bufferAccess(from) : from, "a", visitor, { ...ARCHIVE_LIMITS, ...limits });
  return told;
}

/** The archive in pieces of so many bytes, as it comes by a pipe. */
export async function* inPieces(archive: Buffer, lengthBytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.length; at += lengthBytes) yield archive.subarray(at, at + lengthBytes);
}

async function textOf(reader: ByteReader): Promise<string> {
  const parts: Buffer[] = [];
  for (let part = await reader.next(); part; part = await reader.next()) parts.push(part);
  return Buffer.concat(parts).toString();
}
