import { type Confidence, LeaktrailError } from "../../contract/index.ts";
import { isReportName, type ReportName, reportNames, shown } from "../../scanner/index.ts";
import type { ConfirmFlags } from "../confirming.ts";

/** What the user wrote. */
export interface ScanFlags extends ConfirmFlags {
  readonly rules?: string;
  readonly index?: string;
  readonly keyFile?: string;
  readonly format: ReportName;
  readonly report: readonly { readonly name: ReportName; readonly file: string }[];
  readonly ignore: boolean;
  readonly binary?: true;
  readonly archives?: true;
  readonly archiveDepth?: number;
  readonly archiveSize?: number;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly allowUnreadable?: true;
  readonly minConfidence: Confidence;
  readonly explain?: true;
  /** False where what is written beside a secret does not count. */
  readonly inline: boolean;
  /** A file; false where no file says what may stand there. */
  readonly baseline?: string | false;
  /** The commit whose files say so. */
  readonly suppressionsFrom?: string;
  readonly quiet?: true;
  readonly stdin?: true;
  readonly staged?: true;
  readonly diff?: true;
  /** True for all of history. */
  readonly git?: string | true;
  readonly repo?: string;
  readonly threads?: number;
  readonly maxMemory?: number;
  readonly trust?: string;
  readonly seen?: string;
  /** The collector that gets the findings. */
  readonly send?: string;
}

/** For commander. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new LeaktrailError("bad-configuration", "a number of threads, of MB or of archives is whole, and above 0");
}

/** The reports that are written, standard output's first. */
export function reportsOf({ format, report }: ScanFlags): ReportName[] {
  return [format, ...report.map(({ name }) => name)];
}

/** For commander. */
export function addReport(text: string, list: ScanFlags["report"]): ScanFlags["report"] {
  const [, name = "", file = ""] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  if (!isReportName(name))
    throw new LeaktrailError("bad-configuration", `--report is NAME=FILE, where NAME is one of ${reportNames.join(", ")}`);
  if (list.some((known) => known.file === file))
    throw new LeaktrailError("bad-configuration", `two reports are to be written to ${shown(file)}: name a file for each`);
  return [...list, { name, file }];
}
