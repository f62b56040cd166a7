import type { Finding } from "../../contract/index.ts";
import type { ScanSummary } from "../scan.ts";

/** Takes findings as they come, in the order of their files, and the summary at the end. It holds none of them. */
export interface Report {
  finding(finding: Finding): void;
  end(summary: ScanSummary): void;
}

export type Write = (text: string) => void;
