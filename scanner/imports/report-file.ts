import { closeSync, openSync, readSync } from "node:fs";
import { jsonOf, LeaktrailError } from "../../contract/index.ts";
import { problemOf, shown } from "../sources/tree.ts";
import { betterleaks } from "./betterleaks.ts";
import { detectSecrets } from "./detect-secrets.ts";
import type { ForeignReport, ReportFormat, ToolName } from "./foreign.ts";
import { gitleaks } from "./gitleaks.ts";
import { kingfisher } from "./kingfisher.ts";
import { sarif } from "./sarif.ts";
import { trufflehog } from "./trufflehog.ts";

/** In the order in which they are recognised. */
const formats: readonly ReportFormat[] = [gitleaks, betterleaks, trufflehog, detectSecrets, sarif, kingfisher];

const REPORT_MAX_BYTES = 256 * 1024 * 1024;
const FINDINGS_MAX = 500_000;
const PIECE_BYTES = 1024 * 1024;
const STANDARD_INPUT = 0;

/**
 * Reads another scanner's report, `-` from standard input, whose format is told by what it looks like unless `from` says it. Throws
 * `unreadable-source` where it cannot be read, `invalid-input` where it is none and `too-large`; no message quotes the report.
 */
export function readForeignReport(path: string, from: ToolName | undefined): ForeignReport {
  const what = path === "-" ? "the report on standard input" : `the report ${shown(path)}`;
  const documents = documentsIn(readText(path, what), what);
  const format = formats.find((one) => (from === undefined ? documents.some((document) => one.isOne(document)) : one.name === from));
  if (!format) throw new LeaktrailError("invalid-input", `${what} is in no format that is known; --from says whose it is`);
  const report = format.read(documents, what);
  if (report.findings.length <= FINDINGS_MAX) return report;
  throw new LeaktrailError("too-large", `${what} has more than ${FINDINGS_MAX} findings; import it in parts`);
}

/** One JSON document, or one a line. */
function documentsIn(text: string, what: string): readonly unknown[] {
  const whole = jsonOf(text);
  if (whole !== undefined) return [whole];
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const document = jsonOf(line);
    if (document !== undefined) return [document];
    throw new LeaktrailError("invalid-input", `${what} is not JSON, nor is its line ${at + 1}`);
  });
}

function readText(path: string, what: string): string {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    const fd = path === "-" ? STANDARD_INPUT : openSync(path, "r");
    try {
      for (;;) {
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        const read = readSync(fd, piece, 0, piece.length, null);
        if (read === 0) break;
        length += read;
        if (length > REPORT_MAX_BYTES) throw new LeaktrailError("too-large", `${what} has more than ${REPORT_MAX_BYTES} bytes`);
        pieces.push(piece.subarray(0, read));
      }
    } finally {
      closeSync(fd);
    }
  } catch (thrown) {
    if (thrown instanceof LeaktrailError) throw thrown;
    throw new LeaktrailError("unreadable-source", `${what} cannot be read: ${problemOf(thrown)}`);
  }
  return Buffer.concat(pieces, length)
    .toString("utf8")
    .replace(/^\ufeff/, "");
}
