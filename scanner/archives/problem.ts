/**
 * Why an archive, or an entry of one, is not read to its end. The message goes on from its name: `it is encrypted`. It never leaves
 * this folder but as that text.
 */
export class ArchiveProblem extends Error {}

export const CUT_OFF = "it is cut off";
export const ENCRYPTED = "it is encrypted";
export const BAD_CHECKSUM = "its checksum does not match: it is damaged";

export function damaged(what: string): ArchiveProblem {
  return new ArchiveProblem(`it is damaged: ${what}`);
}
