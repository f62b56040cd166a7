import type { Finding } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";

/** Where a finding stands, safe to print. */
export function placeOf({ file, line, source }: Finding): string {
  return `${shown(file)}:${line}${source.commit === undefined ? "" : ` of commit ${source.commit.slice(0, 12)}`}`;
}
