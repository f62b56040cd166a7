import type { Finding } from "../../contract/index.ts";
import type { Advice } from "../advice/index.ts";
import type { Drops } from "../drop.ts";
import type { Reported } from "../reported.ts";
import type { ScanSummary } from "../scan.ts";

/**
 * Takes findings as they come, in the order of their files, and at the end the summary, and what was dropped where that was
 * asked for. It holds no more findings than a bound of its own.
 */
export interface Report {
  finding(reported: Reported): void;
  end(summary: ScanSummary, drops?: Drops): void;
}

/** The same of one format. One that has no place for what is suppressed is told of none of it, but how much it is. */
export interface Format {
  finding(reported: Reported): void;
  end(summary: ScanSummary, drops?: Drops): void;
}

export type Write = (text: string) => void;

/** What formats know besides the findings. */
export interface ReportContext {
  /** It is read on a terminal: colours, and links that one can click. */
  readonly isTerminal: boolean;
  /** For people, findings past so many are counted. */
  readonly shownMax?: number | undefined;
  readonly adviceOn: (finding: Finding) => Advice;
  /** Where the scan was started: files within it are named from here. */
  readonly folder: string;
  /** The commit that is checked out, where that is known. */
  readonly commit?: string | undefined;
  /** Of this program. */
  readonly version: string;
  readonly now: () => Date;
  /** Tells the user what a report cannot hold. */
  readonly warn: (text: string) => void;
}

export type OpenFormat = (write: Write, context: ReportContext) => Format;
