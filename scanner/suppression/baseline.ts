import type { Finding, KeyRing } from "../../contract/index.ts";
import { type BaselineFile, type BaselineLine, keyIdOf } from "./baseline-file.ts";
import { stretchedOf } from "./salted.ts";
import { endOf, isOver } from "./until.ts";
import type { Verdict } from "./verdict.ts";

/** Secrets that one scan looks up in a baseline without a key: each takes some 40 ms. */
const STRETCHED_MAX = 4096;

/** Looks secrets up in a baseline, wherever they stand. */
export class Baseline {
  readonly #lines = new Map<string, BaselineLine[]>();
  readonly #matched = new Set<BaselineLine>();
  readonly #stretched = new Map<string, string>();
  readonly #file: BaselineFile;
  readonly #now: Date;

  constructor(file: BaselineFile, now: Date) {
    this.#file = file;
    this.#now = now;
    for (const line of file.lines) this.#lines.set(line.hash, [...(this.#lines.get(line.hash) ?? []), line]);
  }

  /** Of one without a key: what the engine needs to know secrets again by. */
  get salt(): Buffer | undefined {
    return this.#file.salt;
  }

  get lines(): readonly BaselineLine[] {
    return this.#file.lines;
  }

  /** The lines that are for this finding; undefined where there was no room to look. */
  linesOf(finding: Finding, saltedDigest: string | undefined): readonly BaselineLine[] | undefined {
    const hashes = this.hashesOf(finding, saltedDigest);
    if (!hashes) return undefined;
    const lines = hashes.flatMap((hash) => this.#lines.get(hash) ?? []).filter((line) => isFor(line, finding));
    for (const line of lines) this.#matched.add(line);
    return lines;
  }

  /** By what the finding's secret is known here, the current key's first; none for a secret that is too weak; undefined where there was no room. */
  hashesOf({ fingerprints }: Finding, saltedDigest: string | undefined): readonly string[] | undefined {
    const { salt } = this.#file;
    if (!salt) return (fingerprints ?? []).map(({ keyId, value }) => `${keyId}:${value}`);
    if (saltedDigest === undefined) return [];
    const known = this.#stretched.get(saltedDigest);
    if (known !== undefined) return [known];
    if (this.#stretched.size >= STRETCHED_MAX) return undefined;
    const hash = stretchedOf(saltedDigest, salt);
    this.#stretched.set(saltedDigest, hash);
    return [hash];
  }

  /** Of several lines for one secret, as a merge may leave them, the first to end counts. */
  judge(finding: Finding, saltedDigest: string | undefined): Verdict {
    if (this.#file.lines.length === 0) return {};
    const lines = this.linesOf(finding, saltedDigest);
    if (!lines) return { problem: "baseline-full" };
    const [line] = [...lines].sort((left, right) => (left.until ?? NEVER).localeCompare(right.until ?? NEVER));
    if (!line) return {};
    const { until, reason } = line;
    if (until === undefined) return { suppression: { by: "baseline", reason } };
    return isOver(until, this.#now) ? { problem: "baseline-over" } : { suppression: { by: "baseline", reason, until: endOf(until) } };
  }

  /** Key ids of lines that none of these keys is; none of a baseline without a key. */
  keysBeside(keys: KeyRing): string[] {
    const ids = new Set(this.#file.lines.map(keyIdOf));
    return [...ids].flatMap((id) => (id === undefined || keys.epoch(id) ? [] : [id]));
  }

  /** Lines that no secret was looked up by. */
  unmatched(): BaselineLine[] {
    return this.#file.lines.filter((line) => !this.#matched.has(line));
  }
}

const NEVER = "9999-12-31";

/** A rule may get another name; but what suppressed a pattern does not suppress a secret that turns out to be issued. */
function isFor({ rule }: BaselineLine, finding: Finding): boolean {
  return finding.kind === "pattern" || rule === finding.rule;
}
