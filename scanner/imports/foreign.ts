import type { Confidence, Severity } from "../../contract/index.ts";

export const toolNames = ["gitleaks", "betterleaks", "trufflehog", "kingfisher", "detect-secrets", "sarif"] as const;
export type ToolName = (typeof toolNames)[number];

/** What another scanner says it found. It lives in this process only: it may hold a secret, anywhere in it. */
export interface ForeignFinding {
  /** The scanner's name; of a SARIF report, that of the tool which wrote it. */
  readonly tool: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** As the report has it. */
  readonly file: string;
  /** From 1; undefined where the report names none. Columns are only what they come near to: each scanner counts in its own way. */
  readonly line: number | undefined;
  readonly endLine?: number | undefined;
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly commit?: string | undefined;
  readonly author?: string | undefined;
  /** The plaintext, where the report holds it. */
  readonly secret?: string | undefined;
  /** Its SHA-1 in hex, where the report holds that instead. */
  readonly sha1?: string | undefined;
}

/** What a report says, and how many of its findings somebody has ruled out. */
export interface ForeignReport {
  readonly findings: readonly ForeignFinding[];
  readonly ruledOut: number;
}

/** One format of reports. A report is one JSON document, or several, a line each. */
export interface ReportFormat {
  readonly name: ToolName;
  /** Whether a document looks like one of this format. */
  isOne(document: unknown): boolean;
  /** Throws `invalid-input`, which quotes nothing of the document. `what` names the report. */
  read(documents: readonly unknown[], what: string): ForeignReport;
}

/** Whether a document is an object with these fields. */
export function hasFields(document: unknown, ...names: readonly string[]): boolean {
  return typeof document === "object" && document !== null && names.every((name) => Object.hasOwn(document, name));
}

/** The plaintext that a report holds; undefined where it was made unreadable, as each scanner does when it is asked to. */
export function plaintextOf(text: string | undefined): string | undefined {
  if (text === undefined || text === "" || /redacted|\*{3}|…/i.test(text) || text.endsWith("...")) return undefined;
  return text;
}
