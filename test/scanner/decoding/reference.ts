import type { Decoding, Stretch } from "../../../scanner/decoding/index.ts";
import { joinedRecords } from "./records.ts";

/** What the kernel's decoders are to give, said as plainly as possible and at any cost. */
export interface ReferenceStretch {
  readonly sourceStart: number;
  readonly sourceLength: number;
  readonly out: string;
}

export const references: Record<Decoding, (text: string, byteClass: number) => ReferenceStretch[]> = {
  hex(text, byteClass) {
    const runs = [...text.matchAll(/[0-9A-Fa-f]{24,}/g)].filter(([run]) => byteClass > 0 || /(?:[02-7].){12}/.test(run));
    return runs.flatMap(({ 0: run, index }) =>
      [0, 1].map((phase) => {
        const digits = run.slice(phase, phase + 2 * Math.floor((run.length - phase) / 2));
        return { sourceStart: index + phase, sourceLength: digits.length, out: Buffer.from(digits, "hex").toString("latin1") };
      }),
    );
  },

  utf16(text) {
    return [...text.matchAll(/[\t-\r -~](?:\0[\t-\r -~]){11,}/g)].map(({ 0: units, index }) => {
      const end = index + units.length;
      const hasNulBehind = text[end] === "\0";
      const start = !hasNulBehind && text[index - 1] === "\0" ? index - 1 : index;
      return { sourceStart: start, sourceLength: end + (hasNulBehind ? 1 : 0) - start, out: units.replaceAll("\0", "") };
    });
  },

  percent(text) {
    return [...text.matchAll(/[!#-&(-;=?-_a-~]+/g)]
      .filter(([run]) => /%[0-9A-Fa-f]{2}/.test(run))
      .map(({ 0: run, index }) => ({
        sourceStart: index,
        sourceLength: run.length,
        out: run.replace(/%([0-9A-Fa-f]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))),
      }))
      .filter(({ out }) => out.length >= 12);
  },

  escapes(text, byteClass) {
    const isOfClass = classes[byteClass] as RegExp;
    const found: ReferenceStretch[] = [];
    let [start, out, hasEscape] = [0, "", false];
    const close = (end: number, next: number) => {
      if (hasEscape && out.length >= 12) found.push({ sourceStart: start, sourceLength: end - start, out });
      [start, out, hasEscape] = [next, "", false];
    };
    for (let at = 0; at < text.length; ) {
      const spelled = text[at] === "\\" ? escapeAt(text, at) : undefined;
      const [bytes, end] = [spelled?.bytes ?? (text[at] as string), at + (spelled?.length ?? 1)];
      if ([...bytes].every((byte) => isOfClass.test(byte))) {
        out += bytes;
        hasEscape ||= spelled !== undefined;
      } else close(at, end);
      at = end;
    }
    close(text.length, text.length);
    return found;
  },

  wrapped(text) {
    const chains = text.matchAll(/[\w+/-]+(?:[\\=]?\r?\n[ \t]*[\w+/-]+)+/g);
    return [...chains].flatMap(({ 0: chain, index }) => {
      const first = /(?<![\w+/-])[\w+/-]{20,}[\\=]?\r?\n/.exec(chain)?.index;
      if (first === undefined) return [];
      const lines = chain.slice(first);
      return { sourceStart: index + first, sourceLength: lines.length, out: lines.replace(/[\\=]?\r?\n[ \t]*/g, "") };
    });
  },

  folded(text, byteClass) {
    if (byteClass === 0) return [];
    const found: ReferenceStretch[] = [];
    let [start, out] = [-1, ""];
    const lines = [...text.matchAll(/([^\n]*)(\n|$)/g)];
    for (const { 1: line = "", index } of lines) {
      // Of a line its last run of the class may be folded into the next line, its first one into the line before.
      const first = /^[ \t]+(?=[!-~\x80-\xff])/.exec(line)?.[0].length;
      const run = first === undefined ? "" : (/^[ -~\x80-\xff]*/.exec(line.slice(first))?.[0] ?? "");
      if (out !== "" && first !== undefined) {
        out += ` ${run}`;
        const isWhole = /^\r?$/.test(line.slice(first + run.length));
        if (isWhole && index + line.length < text.length) continue;
        if (out.length >= 12) found.push({ sourceStart: start, sourceLength: index + first + run.length - start, out });
      } else if (out !== "") flush(index);
      out = "";
      const last = /([ -~\x80-\xff]*)\r?$/.exec(line);
      if (last && index + line.length < text.length && /[!-~\x80-\xff]/.test(last[1] as string)) {
        [start, out] = [index + last.index, last[1] as string];
      }
    }
    return found;

    function flush(index: number): void {
      const source = text.slice(start, index).replace(/\r?\n$/, "");
      if (source.includes("\n") && out.length >= 12) found.push({ sourceStart: start, sourceLength: source.length, out });
    }
  },

  joined(text, byteClass) {
    const held = byteClass === 0 ? "[\\w+/-]" : "[ -~\\x80-\\xff]";
    const [lastHeld, firstHeld] = [new RegExp(`${held}{0,24}$`), new RegExp(`^${held}{0,24}`)];
    return [...text.matchAll(/(?:[\\=]\r?\n[ \t]*|\r?\n[ \t]+)/g)].flatMap(({ 0: lineBreak, index }) => {
      const before = lastHeld.exec(text.slice(0, index))?.[0] ?? "";
      const behind = firstHeld.exec(text.slice(index + lineBreak.length))?.[0] ?? "";
      const sourceLength = before.length + lineBreak.length + behind.length;
      const fillers =
        byteClass > 0 && /^[\\=]/.test(lineBreak) ? ["", lineBreak.charAt(0), ...(/[ \t]$/.test(lineBreak) ? [" "] : [])] : [""];
      return fillers
        .filter((filler) => before + filler !== "" && behind !== "" && before.length + behind.length + filler.length >= 12)
        .map((filler) => ({ sourceStart: index - before.length, sourceLength, out: before + filler + behind }));
    });
  },

  base64(text) {
    const found: ReferenceStretch[] = [];
    const decoded = (from: number, to: number) => Buffer.from(text.slice(from, to), "base64").toString("latin1");
    const isText = (at: number) => /^[\w+/-]{4}$/.test(text.slice(at, at + 4)) && at >= 0 && /^[\0\t-\r -~]{3}$/.test(decoded(at, at + 4));
    for (let at = 0; at < text.length; at++) {
      if (!isText(at) || isText(at - 4)) continue;
      let end = at;
      while (isText(end)) end += 4;
      const before = /[\w+/-]*$/.exec(text.slice(Math.max(0, at - 24), at))?.[0].length ?? 0;
      const behind = /^[\w+/-]*/.exec(text.slice(end, end + 24))?.[0].length ?? 0;
      if (end - at < 16 || before + end - at + behind < 24) continue;
      const start = before >= 4 ? at - 4 : at;
      end += behind >= 4 ? 4 : behind === 1 ? 0 : behind;
      found.push({ sourceStart: start, sourceLength: end - start, out: decoded(start, end) });
    }
    return found;
  },

  records: joinedRecords,
};

const classes = [/[\w+/-]/, /[ -~\x80-\xff]/, /[\s\S]/];

const escapes =
  /\\(?:([bfnrt])|(u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3][0-7]{2})|([ -/:-@[-`{-~]))/y;

function escapeAt(text: string, at: number): { bytes: string; length: number } | undefined {
  escapes.lastIndex = at;
  const match = escapes.exec(text);
  if (!match) return undefined;
  const [whole, control, unicode, hex, octal, punctuation] = match;
  const bytes =
    (control ?? unicode)
      ? Buffer.from(JSON.parse(`"${whole}"`)).toString("latin1")
      : (punctuation ?? String.fromCharCode(Number.parseInt(hex ?? octal ?? "", hex === undefined ? 8 : 16)));
  return { bytes, length: whole.length };
}

/** In an order of their own, to be compared. */
export function sorted<T extends Pick<Stretch, "sourceStart" | "sourceLength">>(stretches: readonly T[]): T[] {
  return [...stretches].sort((left, right) => left.sourceStart - right.sourceStart || left.sourceLength - right.sourceLength);
}
