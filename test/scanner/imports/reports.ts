import { createHash } from "node:crypto";
import { builtInRules, seeded } from "../../../rules/index.ts";

/** A secret that one of our rules knows, made from a seed. */
export function knownSecret(seed: number, rule = "npm-access-token"): string {
  const known = builtInRules().find(({ id }) => id === rule);
  return known?.samples(seeded(seed)).positive[0]?.secret ?? "";
}

/** One that none of our rules knows where it stands alone. */
export function unknownSecret(seed: number): string {
  return seeded(seed).text(18, "abcdefghijkmnpqrstuvwxyz23456789");
}

/** A place of a secret; `column` from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly secret: string;
  readonly commit?: string;
  readonly shown?: string;
}

const endOf = ({ column, secret }: Place) => column + secret.length;

/** Reports of one finding, as each scanner writes them; `shown` stands for the secret where it was told to make it unreadable. */
export const reportsOf: Readonly<Record<string, (place: Place) => string>> = {
  gitleaks: (place) =>
    JSON.stringify([
      {
        ...{ RuleID: "some-rule", Description: "…", StartLine: place.line, EndLine: place.line, StartColumn: place.column },
        ...{ EndColumn: endOf(place) - 1, Match: place.shown ?? place.secret, Secret: place.shown ?? place.secret, File: place.file },
        ...{ SymlinkFile: "", Commit: place.commit ?? "", Entropy: 4.1, Author: "somebody", Email: "somebody@example.org", Date: "" },
        ...{ Message: "", Tags: [], Fingerprint: `${place.file}:some-rule:${place.line}` },
      },
    ]),
  betterleaks: (place) => JSON.stringify({ schema_version: "1", findings: [betterleaksEntry(place)], scan: { state: "complete" } }),
  "betterleaks, a line each": (place) =>
    `${JSON.stringify({ schema_version: "1", finding: betterleaksEntry(place) })}\n${JSON.stringify({ schema_version: "1", scan: {} })}\n`,
  trufflehog: ({ file, line, secret, shown, commit }) =>
    `${JSON.stringify({ level: "info-0", ts: "2026-01-01T00:00:00Z", msg: "running source" })}\n${JSON.stringify({
      SourceMetadata: {
        Data: commit ? { Git: { commit, file, email: "Some One <someone@example.org>", line } } : { Filesystem: { file, line } },
      },
      ...{ SourceID: 1, SourceType: 16, SourceName: "trufflehog", DetectorType: 17, DetectorName: "SomeDetector", DecoderName: "PLAIN" },
      ...{ Verified: true, Raw: shown ?? secret, RawV2: "", Redacted: "", ExtraData: null, StructuredData: null },
    })}\n`,
  kingfisher: (place) => JSON.stringify({ findings: [kingfisherEntry(place)], audit: {}, metadata: {} }),
  "kingfisher, a line each": (place) => `${JSON.stringify(kingfisherEntry(place))}\n${JSON.stringify({ audit: {}, metadata: {} })}\n`,
  "SARIF of gitleaks": (place) => sarifOf("gitleaks", place),
};

export function sarifOf(tool: string, { file, line, column, secret, shown, commit }: Place, more: object = {}): string {
  const region = {
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column + secret.length,
    snippet: { text: shown ?? secret },
  };
  const result = {
    ...{ ruleId: "some-rule", level: "error", message: { text: "found" } },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region } }],
    partialFingerprints: { commitSha: commit ?? "" },
    ...more,
  };
  return JSON.stringify({ version: "2.1.0", runs: [{ tool: { driver: { name: tool, rules: [] } }, results: [result] }] });
}

/** A baseline of detect-secrets, which holds hashes alone. */
export function baselineOf({ file, line, secret }: Omit<Place, "column">, more: object = {}): string {
  const hash = createHash("sha1").update(secret).digest("hex");
  const found = { type: "Secret Keyword", filename: file, hashed_secret: hash, is_verified: false, line_number: line, ...more };
  return JSON.stringify({ version: "1.5.0", plugins_used: [{ name: "KeywordDetector" }], filters_used: [], results: { [file]: [found] } });
}

function betterleaksEntry(place: Place): object {
  return {
    ...{ rule_id: "some-rule", rule_hash: "00", description: "…", confidence: "high" },
    match: { full: `key=${place.shown ?? place.secret}`, value: place.shown ?? place.secret, fingerprint: "00" },
    attributes: place.commit ? { "git.sha": place.commit, "git.author_email": "somebody@example.org" } : {},
    location: { path: place.file, start_line: place.line, end_line: place.line, start_column: place.column, end_column: endOf(place) },
  };
}

function kingfisherEntry(place: Place): object {
  return {
    rule: { title: "SOME RULE", name: "some rule", id: "kingfisher.some.1", description: "…" },
    finding: {
      ...{ snippet: place.shown ?? place.secret, fingerprint: "1", confidence: "medium", entropy: "4.1", language: "Unknown" },
      ...{ validation: { outcome: "not_attempted", status: "Not Attempted", response: "" }, line: place.line, path: place.file },
      ...{ column_start: place.column - 1, column_end: endOf(place) - 2 },
      ...(place.commit && { git_metadata: { commit: { id: place.commit, committer: { email: "somebody@example.org" } } } }),
    },
  };
}
