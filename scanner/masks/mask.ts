import type { Match } from "../match.ts";

const [NEWLINE, RETURN] = [0x0a, 0x0d];
const FINGERPRINT_LENGTH = 8;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in the bytes, and what is written there instead. */
export interface Mask extends Range {
  readonly label: string;
}

/** What stands in the place of a secret: its rule, and enough of its fingerprint to look it up. */
export function labelOf(match: Pick<Match, "rule" | "fingerprint">): string {
  return `[leaktrail:${match.rule} ${shortFingerprint(match)}]`;
}

/** Enough of a fingerprint to look it up. */
export function shortFingerprint({ fingerprint }: Pick<Match, "fingerprint">): string {
  return `${fingerprint.keyId}:${fingerprint.value.slice(0, FINGERPRINT_LENGTH)}`;
}

/** What stands in the place of lines that may be a secret's, before anybody can know. */
export const BLOCK_LABEL = "[leaktrail:private-key]";

/** Masks that touch or overlap nowhere, by place. One that unites several bears the label of the first, or of a secret where one is known. */
export function united(masks: readonly Mask[]): Mask[] {
  const sorted = [...masks].sort((left, right) => left.start - right.start || right.end - left.end);
  const all: Mask[] = [];
  for (const mask of sorted) {
    const last = all.at(-1);
    if (!last || mask.start >= last.end) all.push(mask);
    else {
      const label = last.label === BLOCK_LABEL ? mask.label : last.label;
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, mask.end), label };
    }
  }
  return all;
}

/**
 * A copy of the bytes, which begin at `offset`, with the masked places replaced. Line ends stay, so that each line stays where it was.
 * `isContinued`: a mask that begins with the bytes goes on from the bytes before, whose label stands there already.
 */
export function masked(bytes: Buffer, offset: number, masks: readonly Mask[], isContinued: boolean): Buffer {
  if (masks.length === 0) return Buffer.from(bytes);
  const parts: Buffer[] = [];
  let at = 0;
  for (const mask of masks) {
    const [start, end] = [Math.max(0, mask.start - offset), Math.min(bytes.length, mask.end - offset)];
    if (end <= at) continue;
    parts.push(bytes.subarray(at, start), ...replaced(bytes.subarray(start, end), mask.label, isContinued && start === 0));
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** The label once a line, and the line ends. */
function replaced(secret: Buffer, label: string, isContinued: boolean): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < secret.length; ) {
    const newline = secret.indexOf(NEWLINE, at);
    const end = newline === -1 ? secret.length : newline;
    const textEnd = newline > at && secret[newline - 1] === RETURN ? newline - 1 : end;
    if (textEnd > at && !(at === 0 && isContinued)) parts.push(Buffer.from(label));
    parts.push(secret.subarray(textEnd, end + 1));
    at = end + 1;
  }
  return parts;
}
