import type { ByteClass, FollowUp } from "../../rules/index.ts";

/** At this place of the answer stands whether the text may be over. */
export const END_OF_TEXT = 256;

const all = Array.from({ length: END_OF_TEXT + 1 }, () => true);

/** Of each byte, and of the text's end, whether it may stand where a follow-up begins that holds: more than can may, none less. */
export function firstBytes(followUp: FollowUp): readonly boolean[] {
  const [first, ...rest] = followUp;
  if (first === undefined || "seek" in first) return all;
  if ("either" in first) return union(first.either.map(firstBytes));
  if ("text" in first && first.text !== "") return membersOf(first.text.charCodeAt(0));
  if (!("of" in first)) return firstBytes(rest);
  // What a peek sees, the next step sees once more.
  if (first.least > 0) return membersOf(first.of);
  return first.peek || first.most === 0 ? firstBytes(rest) : union([membersOf(first.of), firstBytes(rest)]);
}

function membersOf(of: ByteClass | number): boolean[] {
  const holds = typeof of === "number" ? (byte: number) => byte === of : classTest(of);
  return [...Array.from({ length: END_OF_TEXT }, (_, byte) => holds(byte)), false];
}

function classTest(of: ByteClass): (byte: number) => boolean {
  const expression = new RegExp(`^${of}$`);
  return (byte) => expression.test(String.fromCharCode(byte));
}

function union(sets: readonly (readonly boolean[])[]): boolean[] {
  return all.map((_, byte) => sets.some((set) => set[byte]));
}
