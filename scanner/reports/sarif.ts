import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { type Finding, isOwnKey } from "../../contract/index.ts";
import type { Advice } from "../advice/index.ts";
import type { Excerpt } from "../excerpts/index.ts";
import type { Reported, Suppression } from "../reported.ts";
import type { ScanSummary } from "../scan.ts";
import { uriFrom } from "./paths.ts";
import type { OpenFormat } from "./report.ts";

const HEAD = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[\n';
const levels = { critical: "error", high: "error", medium: "warning", low: "note" } as const;
/** Above 9 GitHub calls it critical, from 7 on high, from 4 on medium. */
const severities = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" } as const;

/** What GitHub takes of one file: results of a run, and bytes once it is compressed. */
const RESULTS_MAX = 25_000;
const GZIP_MAX_BYTES = 10_000_000;
/** Kept for what follows the results: the rules and the notifications. */
const TAIL_BYTES = 500_000;
const BLOCK_LENGTH = 256 * 1024;

/**
 * SARIF 2.1.0, as GitHub's code scanning reads it, in one run. It has no snippets. What is past GitHub's limits is left out, which
 * is said in a notification of the run and to the user.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/, https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
 */
export const sarifReport: OpenFormat = (write, { adviceOn, folder, version, warn }) => {
  const results = new Results(write);
  const occurrences = new Occurrences();
  const rules = new Map<string, unknown>();
  write(HEAD);
  return {
    finding({ finding, suppression, excerpt }) {
      const advice = adviceOn(finding);
      const isTaken = results.add(
        JSON.stringify(resultOf({ finding, suppression, excerpt, advice, lineHash: occurrences.hashOf(finding), folder })),
      );
      if (isTaken && !rules.has(finding.rule)) rules.set(finding.rule, ruleOf(finding, advice));
    },
    end(summary) {
      const beyond = results.end();
      const left =
        beyond > 0 &&
        `${beyond} of ${beyond + results.count} findings are not in this SARIF file: GitHub takes ${RESULTS_MAX} results and 10 MB compressed. The reports json and jsonl hold them all`;
      if (left) warn(left);
      const notifications = [...(left ? [{ level: "error", message: { text: left } }] : []), ...notificationsOn(summary)];
      const tool = { driver: { name: "leaktrail", semanticVersion: version, rules: [...rules.values()] } };
      const invocations = [{ executionSuccessful: true, toolExecutionNotifications: notifications }];
      write(`\n],"tool":${JSON.stringify(tool)},"columnKind":"utf16CodeUnits","invocations":${JSON.stringify(invocations)}}]}\n`);
    },
  };
};

/** Writes results while there is room for them, and counts the others. */
class Results {
  readonly #write: (text: string) => void;
  #block: string[] = [];
  #blockLength = 0;
  #gzipBytes = 0;
  #isFull = false;
  #beyond = 0;
  /** How many were taken. */
  count = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(result: string): boolean {
    if (this.#isFull || this.count >= RESULTS_MAX) {
      this.#beyond += 1;
      return false;
    }
    this.count += 1;
    this.#block.push(result);
    this.#blockLength += result.length;
    if (this.#blockLength >= BLOCK_LENGTH) this.#endBlock();
    return true;
  }

  /** How many are beyond the limits. */
  end(): number {
    this.#endBlock();
    return this.#beyond;
  }

  /** Blocks that are compressed each by itself take more than all of them together. */
  #endBlock(): void {
    if (this.#block.length === 0) return;
    const isFirst = this.count === this.#block.length;
    const text = `${isFirst ? "" : ",\n"}${this.#block.join(",\n")}`;
    this.#gzipBytes += gzipSync(text).length;
    if (this.#gzipBytes > GZIP_MAX_BYTES - TAIL_BYTES) {
      this.#isFull = true;
      this.#beyond += this.#block.length;
      this.count -= this.#block.length;
    } else this.#write(text);
    [this.#block, this.#blockLength] = [[], 0];
  }
}

/**
 * What tells one alert from another for GitHub, whatever line it moves to: the secret, its file, and the how-manieth it is there. A key of
 * one user alone is a new one on each CI runner, so that its fingerprints say nothing: then it is the rule instead of the secret.
 */
class Occurrences {
  #file: string | undefined;
  #seen = new Map<string, number>();

  hashOf({ file, rule, fingerprint }: Finding): string {
    if (file !== this.#file) [this.#file, this.#seen] = [file, new Map()];
    const secret = isOwnKey(fingerprint.keyId) ? "" : fingerprint.value;
    const hash = createHash("sha256")
      .update(JSON.stringify([rule, file, secret]))
      .digest("hex")
      .slice(0, 16);
    const nth = (this.#seen.get(hash) ?? 0) + 1;
    if (this.#seen.size < RESULTS_MAX) this.#seen.set(hash, nth);
    return `${hash}:${nth}`;
  }
}

interface ResultParts extends Pick<Reported, "finding"> {
  readonly suppression: Suppression | undefined;
  readonly excerpt: Excerpt | undefined;
  readonly advice: Advice;
  readonly lineHash: string;
  readonly folder: string;
}

function resultOf({ finding, suppression, excerpt, advice, lineHash, folder }: ResultParts) {
  const { id, rule, severity, confidence, preview, file, line, endLine, offset, length, source } = finding;
  const { column, endColumn } = excerpt ?? finding;
  const { title, origin, revoke, owner, history } = advice;
  const steps = [`Revoke: ${revoke}.`, ...(owner ? [`Owner: ${owner}.`] : []), ...(history ? [`History: ${history}.`] : [])];
  const region = { startLine: line, startColumn: column, endLine, endColumn, byteOffset: offset, byteLength: length };
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: `${title} ${preview}, ${origin}. ${steps.join(" ")}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriFrom(folder, file) }, region } }],
    partialFingerprints: { primaryLocationLineHash: lineHash, "leaktrailFinding/v1": id },
    ...(suppression && { suppressions: [suppressionOf(suppression)] }),
    properties: { severity, confidence, ...(source.commit && { commit: source.commit }), ...(source.author && { author: source.author }) },
  };
}

function suppressionOf({ by, reason, until }: Suppression) {
  const isInSource = by === "inline";
  return {
    kind: isInSource ? "inSource" : "external",
    status: "accepted",
    justification: reason,
    properties: { by, ...(until && { until }) },
  };
}

function ruleOf({ rule, severity, confidence }: Finding, { title, revoke, documentation }: Advice) {
  const help = `A secret that can be read here is not secret any more. Revoke it first: ${revoke}. Then take it out of the file, and read it from where secrets are kept. To take it out of git's history comes last, and helps only once it is revoked.`;
  return {
    id: rule,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: `${title} that stands where it can be read.` },
    help: { text: help, markdown: help },
    ...(documentation && { helpUri: documentation }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["security", "secret", "external/cwe/cwe-798"],
      "security-severity": severities[severity],
      precision: confidence,
    },
  };
}

function notificationsOn({ unreadable, unconfirmed }: ScanSummary) {
  return [
    ...(unreadable > 0 ? [{ level: "warning", message: { text: `${unreadable} places could not be read` } }] : []),
    ...(unconfirmed > 0
      ? [{ level: "warning", message: { text: `${unconfirmed} places may hold an issued secret, and nobody could say` } }]
      : []),
  ];
}
