import {
  type Finding,
  type Fingerprint,
  finding,
  fingerprintsOf,
  type KeyRing,
  UNRESOLVED_SCHEMA,
  type Unresolved,
  unresolved,
} from "../../contract/index.ts";
import { ChunkScanner, type PlacedMatch } from "../chunks.ts";
import type { Engine } from "../engine.ts";
import { type FindingPlace, findingOf } from "../finding.ts";
import type { Match } from "../match.ts";
import { type Content, contentsIn } from "./content.ts";
import type { ForeignFinding } from "./foreign.ts";
import { hashedAt, isOf, LineFinder, Matches, placedAt, plaintextAt, type Range } from "./place.ts";

export interface ImportOptions {
  readonly engine: Engine;
  readonly keys: KeyRing;
  readonly scanner: Finding["scanner"];
  readonly host: string;
  /** Where what the reports name is read again; without it only what they hold themselves is known. */
  readonly repo?: string | undefined;
}

/** What came of one finding of a report: findings of ours, or why there is none. */
export type Imported = { readonly findings: readonly Finding[] } | { readonly unresolved: Unresolved };

/** In the place of a secret that a report says where it should not: in the name of a file or a rule. */
const HIDDEN = "(secret)";
/** As much as a document may hold; see contract/fields.ts. */
const LABEL_MAX = 512;
const PATH_MAX = 4096;

/** What of one file is known by now. */
interface Reread {
  readonly content: Content;
  readonly matches: Matches;
  readonly lines: LineFinder;
}

/**
 * Makes findings of ours of what other scanners found, file by file: fingerprinted from the plaintext that the report holds, or from
 * what stands at the place that it names. Where one of our rules finds the same there, its word counts. Each finding comes once.
 */
export function* importFindings(foreign: readonly ForeignFinding[], options: ImportOptions): Generator<Imported> {
  const importer = new Importer(options);
  const sorted = foreign.map((one) => ({ name: nameOf(one), one }));
  sorted.sort((left, right) => (left.name === right.name ? (left.one.line ?? 0) - (right.one.line ?? 0) : left.name < right.name ? -1 : 1));
  const told = new Set<string>();
  for (const { one } of sorted) {
    const imported = importer.import(one);
    if ("unresolved" in imported) {
      yield imported;
      continue;
    }
    const fresh = imported.findings.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    if (fresh.length > 0) yield { findings: fresh };
  }
}

/** What is read once for all findings in it. */
function nameOf({ file, commit = "" }: ForeignFinding): string {
  return `${commit}:${file}`;
}

class Importer {
  readonly #options: ImportOptions;
  readonly #read: ((finding: ForeignFinding) => Content | string) | undefined;
  readonly #chunks: ChunkScanner;
  #last: { readonly name: string; readonly reread: Reread | string } | undefined;

  constructor(options: ImportOptions) {
    this.#options = options;
    this.#read = options.repo === undefined ? undefined : contentsIn(options.repo, options.host);
    this.#chunks = new ChunkScanner(options.engine);
  }

  import(foreign: ForeignFinding): Imported {
    const reread = this.#reread(foreign);
    const found = typeof reread === "string" ? reread : this.#foundIn(reread, foreign);
    if (typeof found !== "string") return this.#told(foreign, found);
    return foreign.secret === undefined
      ? this.#unresolved(foreign, found)
      : this.#told(foreign, [this.#asReported(foreign, foreign.secret)]);
  }

  #reread(foreign: ForeignFinding): Reread | string {
    if (!this.#read) return "the report holds no plaintext; --repo DIR reads it again where it stands";
    const name = nameOf(foreign);
    if (this.#last?.name !== name) {
      const content = this.#read(foreign);
      this.#last = { name, reread: typeof content === "string" ? content : this.#scan(content) };
    }
    return this.#last.reread;
  }

  #scan(content: Content): Reread {
    const { bytes, file } = content;
    this.#chunks.reset({ place: { path: file } });
    const found = [...this.#chunks.push(bytes), ...this.#chunks.end()];
    return { content, matches: new Matches(found), lines: new LineFinder(bytes) };
  }

  /** What stands at the place that a report names; or why nothing does, in words. */
  #foundIn({ content, matches, lines: finder }: Reread, foreign: ForeignFinding): Finding[] | string {
    const { bytes } = content;
    const lines = finder.linesOf(foreign);
    if (!lines) return "it has fewer lines by now";
    const ofPlace = matches.in(lines);
    const place = { source: content.source, file: content.file, identity: content.identity, generation: content.generation };
    const ours = (found: readonly PlacedMatch[]) => found.map((placed) => this.#finding(placed, place, bytes.subarray(placed.offset)));
    const theirs = (range: Range) => {
      const secret = bytes.subarray(range.start, range.end);
      return [this.#finding({ ...placedAt(bytes, range, lines), match: this.#matchOf(foreign, secret) }, place, secret)];
    };
    if (foreign.secret !== undefined) {
      const range = plaintextAt(bytes, lines, Buffer.from(foreign.secret), foreign.column);
      if (!range) return "its plaintext stands there no more";
      const known = matches.in(range);
      return known.length > 0 ? ours(known) : theirs(range);
    }
    if (foreign.sha1 !== undefined) {
      const { sha1 } = foreign;
      const known = ofPlace.filter(({ offset, match }) => isOf(bytes, { start: offset, end: offset + match.end - match.start }, sha1));
      if (known.length > 0) return ours(known);
      const range = hashedAt(bytes, lines, sha1);
      return range ? theirs(range) : "nothing that has its hash stands there";
    }
    const near = ofPlace.filter((placed) => isNear(placed, foreign));
    const found = near.length > 0 ? near : ofPlace;
    return found.length > 0 ? ours(found) : "no secret that a rule knows stands there";
  }

  /** Where the report alone says where it was. */
  #asReported(foreign: ForeignFinding, text: string): Finding {
    const { commit, author, line = 1, column = 0 } = foreign;
    const file = foreign.file.replaceAll(text, HIDDEN);
    const secret = Buffer.from(text);
    const whole = { start: 0, end: secret.length };
    const { endLine, endColumn } = placedAt(secret, whole, { ...whole, line: 1 });
    const start = Math.max(1, column);
    const source =
      commit === undefined
        ? ({ kind: "tree", host: this.#options.host } as const)
        : ({ kind: "git", commit, ...(author !== undefined && { author }) } as const);
    const placed = {
      offset: 0,
      line,
      column: start,
      endLine: line + endLine - 1,
      endColumn: endLine === 1 ? start + secret.length : endColumn,
    };
    // Nobody knows the file's content: what tells two findings in it apart is where the report saw them.
    const place = { source, file, generation: `import ${line}:${start}` };
    return this.#finding({ ...placed, match: this.#matchOf(foreign, secret) }, place, secret);
  }

  #matchOf({ tool, rule, severity, confidence }: ForeignFinding, secret: Buffer): Match {
    const fingerprints = fingerprintsOf(secret, this.#options.keys);
    const named = `import/${tool}/${rule.replaceAll(secret.toString(), HIDDEN)}`.slice(0, LABEL_MAX);
    return {
      ...{ kind: "pattern", rule: named, severity, confidence, start: 0, end: secret.length },
      ...{ fingerprint: fingerprints[0] as Fingerprint, fingerprints, preview: `(${secret.length} bytes)`, encoding: [] },
    };
  }

  /** `bytes` begin with the secret. */
  #finding(placed: PlacedMatch, place: Omit<FindingPlace, "scanner">, bytes: Buffer): Finding {
    const { author, ...source } = place.source;
    const hidden = author?.replaceAll(bytes.toString("utf8", 0, placed.match.end - placed.match.start), HIDDEN);
    const told = { ...place, source: { ...source, ...(hidden !== undefined && { author: hidden }) }, scanner: this.#options.scanner };
    return findingOf(placed, told, 1, new Date());
  }

  /** What a report says may be no name, path or commit at all. */
  #told(foreign: ForeignFinding, findings: readonly Finding[]): Imported {
    const areAllValid = findings.every((one) => finding.safeParse(one).success);
    return areAllValid ? { findings } : this.#unresolved(foreign, "the report does not say where it was found so that it could be told");
  }

  #unresolved({ secret, tool, rule, file, line, commit }: ForeignFinding, reason: string): Imported {
    const told = (text: string, max: number) => {
      const hidden = secret === undefined ? text : text.replaceAll(secret, HIDDEN);
      return hidden.slice(0, max).replaceAll(/\p{Surrogate}/gu, "\ufffd");
    };
    return {
      unresolved: unresolved.parse({
        ...{
          schema: UNRESOLVED_SCHEMA,
          fingerprint: null,
          tool: told(tool, LABEL_MAX),
          rule: told(rule, LABEL_MAX),
          file: told(file, PATH_MAX),
        },
        ...{ line: line ?? null, commit: commit === undefined ? null : told(commit, LABEL_MAX), reason },
      }),
    };
  }
}

/** Whether a match stands about where the report says; by a byte or two, each scanner counts columns otherwise. */
function isNear({ line, column, endColumn, endLine }: PlacedMatch, foreign: ForeignFinding): boolean {
  if (foreign.column === undefined || foreign.line !== line) return false;
  return column <= (foreign.endColumn ?? foreign.column) + 1 && (endLine > line || endColumn >= foreign.column - 1);
}
