/**
 * What must stand behind a keyword, as steps that the kernel takes one after another over the bytes, without ever going
 * back: so it costs nothing to ask of every keyword in a text. Where the bytes leave a choice, a step must allow for all.
 */
export type FollowUp = readonly FollowUpStep[];

export type FollowUpStep =
  /** The longest run of a class, `most` bytes at most, has `least` bytes; the next step begins behind it, or with `peek` where this one did. */
  | { readonly of: ByteClass; readonly least: number; readonly most: number; readonly peek?: true }
  /** `least` bytes of a class in a row begin within `most` bytes; the next step begins where this one did. */
  | { readonly seek: ByteClass; readonly least: number; readonly most: number }
  /** The next byte, if there is one, is not of this class. */
  | { readonly not: ByteClass }
  /** These bytes stand here. */
  | { readonly text: string }
  /** One of these holds; nothing comes after it. */
  | { readonly either: readonly FollowUp[] };

/** A set of bytes, as RE2 and JavaScript write it: `[0-9a-f]`. `\s` and its like, which they read differently, may not stand in it. */
export type ByteClass = string;

export const BLANK = "[\\t\\n\\f\\r ]";
const NAME = "[0-9A-Za-z_.-]";
const QUOTE = "[\"'\\]]";

/** From `least` bytes of a class on, as many as there are up to `most`. */
export function run(of: ByteClass, least: number, most = least): FollowUpStep {
  return { of, least, most };
}

/** `least` bytes of a class are next, whatever follows. */
export function startsWith(of: ByteClass, least: number): FollowUpStep {
  return { of, least, most: least, peek: true };
}

/** What may not stand behind a match for it to be no piece of a longer word. */
export const endsWord: FollowUpStep = { not: "[0-9A-Za-z_]" };

/** The rest of a name, what closes it, and the operator that assigns a value to it; then what is said of the value. */
export function assigned(...value: FollowUp): FollowUp {
  return [...nameEnd, run("[=:]", 1), run("[>]", 0, 1), run(BLANK, 0, 8), run("[\"'`]", 0, 1), ...value];
}

/** The same, where `==` and `:=` are operators too. */
export function assignedOrCompared(...value: FollowUp): FollowUp {
  const compared: FollowUp = [run("[=:]", 1), { text: "=" }, run(BLANK, 0, 8), run("[\"'`]", 0, 1), ...value];
  return [...nameEnd, startsWith("[=:]", 1), { either: [assigned(...value).slice(nameEnd.length), compared] }];
}

const nameEnd: FollowUp = [run(NAME, 0, 64), run(QUOTE, 0, 2), run(BLANK, 0, 8)];

/** `least` bytes or more of digits and `others`; both among the first `most`. */
export function mixedWithDigits(others: ByteClass, least: number, most: number): FollowUp {
  const all = others.startsWith("[^0-9") ? others.replace("0-9", "") : others.replace("[", "[0-9");
  const mixed = [
    [run(others, 1, most), run("[0-9]", 1)],
    [run("[0-9]", 1, most), run(others, 1)],
  ];
  return [startsWith(all, least), { either: mixed }];
}
