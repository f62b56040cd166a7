import { LeaktrailError } from "../../../contract/index.ts";

/** What a version string of this store holds. `writes` counts the writes of the document, the first included. */
export interface VersionParts {
  readonly seqNo: number;
  readonly primaryTerm: number;
  readonly writes: number;
}

/** The version parts of a hit, a read document or a bulk item. */
export function versionPartsOf(answer: { _seq_no?: number; _primary_term?: number; _version?: number }): VersionParts {
  const { _seq_no: seqNo, _primary_term: primaryTerm, _version: writes } = answer;
  if (seqNo === undefined || primaryTerm === undefined || writes === undefined) {
    throw new LeaktrailError("internal-fault", "Elasticsearch's answer lacks a document's version");
  }
  return { seqNo, primaryTerm, writes };
}

export function formatVersion({ seqNo, primaryTerm, writes }: VersionParts): string {
  return `${seqNo}:${primaryTerm}:${writes}`;
}

/** Undefined where this store did not make it: then no document has it. */
export function parseVersion(version: string): VersionParts | undefined {
  const [, seqNo, primaryTerm, writes] = /^(\d{1,15}):([1-9]\d{0,14}):([1-9]\d{0,14})$/.exec(version) ?? [];
  return writes === undefined ? undefined : { seqNo: Number(seqNo), primaryTerm: Number(primaryTerm), writes: Number(writes) };
}
