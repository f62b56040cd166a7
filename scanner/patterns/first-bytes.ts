import { BLANK, type ByteClass, type FollowUp } from "../../rules/index.ts";

/** Of each byte, and behind them of the text's end, whether it may stand at a place. */
export type Members = readonly boolean[];

/** The place of the text's end among them. */
export const END_OF_TEXT = 256;

const all: Members = Array.from({ length: END_OF_TEXT + 1 }, () => true);
const known = new Map<ByteClass, Members>();
const blanks = membersOf(BLANK);

/** What may stand where a follow-up begins that holds: more than can may be told, never less. */
export function firstBytes(followUp: FollowUp): Members {
  const [first, ...rest] = followUp;
  if (first === undefined || "seek" in first) return all;
  if ("either" in first) return union(first.either.map(firstBytes));
  if ("text" in first && first.text !== "") return textMembers(first.text);
  if (!("of" in first)) return firstBytes(rest);
  if (first.least > 0) return membersOf(first.of);
  return first.peek || first.most === 0 ? firstBytes(rest) : union([membersOf(first.of), firstBytes(rest)]);
}

/** The same behind the blanks, one or more, that a follow-up begins with. */
export function bytesBehindBlanks(followUp: FollowUp): Members {
  const [first, ...rest] = followUp;
  if (first === undefined || "seek" in first) return all;
  if ("either" in first) return union(first.either.map(bytesBehindBlanks));
  if ("text" in first && first.text !== "") return blanks[first.text.charCodeAt(0)] ? all : textMembers(first.text);
  if (!("of" in first) || first.peek || first.most === 0) return bytesBehindBlanks(rest);
  const members = membersOf(first.of);
  const isBlank = members.some((is, byte) => is && blanks[byte]);
  // A run of blanks may be over before the blanks are, and what it is a run of may stand behind them, too.
  return first.least > 0 && !isBlank ? members : union([members, bytesBehindBlanks(rest)]);
}

/** The bytes of a class; the text's end is none. Follow-ups have the same few classes again and again. */
export function membersOf(of: ByteClass): Members {
  const members = known.get(of) ?? madeOf(of);
  known.set(of, members);
  return members;
}

function madeOf(of: ByteClass): Members {
  const expression = new RegExp(`^${of}$`);
  return [...Array.from({ length: END_OF_TEXT }, (_, byte) => expression.test(String.fromCharCode(byte))), false];
}

function textMembers(text: string): Members {
  return all.map((_, byte) => byte === text.charCodeAt(0));
}

function union(sets: readonly Members[]): Members {
  return all.map((_, byte) => sets.some((set) => set[byte]));
}
