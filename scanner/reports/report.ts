import type { Finding } from "../../contract/index.ts";
import type { Drops } from "../drop.ts";
import type { ScanSummary } from "../scan.ts";

/** Takes findings as they come, in the order of their files, and at the end the summary, and what was dropped where that was asked for. It holds no finding. */
export interface Report {
  finding(finding: Finding): void;
  end(summary: ScanSummary, drops?: Drops): void;
}

export type Write = (text: string) => void;
