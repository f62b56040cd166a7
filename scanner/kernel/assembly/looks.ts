// What a value looks like: the checks of rules/formats/checks.ts, which says what they mean.

/** Where a check's numbers stand; scanner/patterns/follow-up-writer.ts writes them. Words: u32 count, then each u8 length and its bytes. */
const DISTINCT_MIN: usize = 0;
const RUN_MAX: usize = 4;
const MEASURE: usize = 8;
const WITHOUT: usize = 12;
const STARTS_NOT: usize = 16;
const IS_NOT: usize = 20;
const INITIALS: usize = 24;
const LOGARITHMS: usize = 28;
const SHORT_MAX: usize = 32;
const ENTROPY_SHORT: usize = 40;
const ENTROPY_HEX: usize = 48;
const ENTROPY_LONG: usize = 56;
const ENTROPY_BASE64: usize = 64;

const NOTHING: u32 = 0;
const CREDENTIAL: u32 = 1;
const NO_WORDS: u32 = 3;

const SYMBOL: u32 = 1;
const DIGIT: u32 = 2;
const LOWER: u32 = 4;
const UPPER: u32 = 8;
const HEX: u32 = 16;
const KINDS: u32 = 15;

/** Sums are rounded differently here and there: what is as near to a bound as this is taken. */
const ROUNDING: f64 = 1e-9;

/** Whether [from, to) passes a check. `counts` are 256 zero u16, and are again afterwards. */
export function looks(dfa: usize, check: usize, text: usize, from: u32, to: u32, counts: usize): bool {
  const measure = load<u32>(check, MEASURE);
  let longest: u32 = 0;
  let repeated: u32 = 0;
  let distinct: u32 = 0;
  let last: u32 = 256;
  let seen: u32 = 0;
  let common: u32 = HEX;
  let digits: u32 = 0;
  for (let at = from; at < to; at++) {
    const byte = <u32>load<u8>(text + at);
    repeated = byte == last ? repeated + 1 : 1;
    if (repeated > longest) longest = repeated;
    last = byte;
    const slot = counts + (<usize>byte << 1);
    const count = load<u16>(slot);
    distinct += u32(count == 0);
    store<u16>(slot, count + 1);
    const kind = kindOf(byte);
    seen |= kind;
    common &= kind;
    digits += u32((kind & DIGIT) != 0);
  }
  const length = to - from;
  const sum = cleared(text, from, to, counts, measure == NOTHING || measure == NO_WORDS ? 0 : dfa + load<u32>(check, LOGARITHMS));
  if (distinct < load<u32>(check, DISTINCT_MIN) || longest > load<u32>(check, RUN_MAX)) return false;
  if (measure == NO_WORDS) {
    if (isWords(text, from, to)) return false;
  } else if (measure != NOTHING) {
    const entropy = (load<f64>(dfa + load<u32>(check, LOGARITHMS) + (<usize>length << 3)) - sum) / <f64>length + ROUNDING;
    const kinds = popcnt(seen & KINDS);
    if (measure == CREDENTIAL) {
      if (digits == 0 || digits == length || kinds < 2) return false;
      if (length <= load<u32>(check, SHORT_MAX)) {
        if (kinds < 3 || entropy < load<f64>(check, ENTROPY_SHORT)) return false;
      } else if (entropy < load<f64>(check + (common & HEX ? ENTROPY_HEX : ENTROPY_LONG))) return false;
      if (isUuid(text, from, to) || isWords(text, from, to)) return false;
    } else if (kinds < 3 || common & HEX || entropy < load<f64>(check, ENTROPY_BASE64)) return false;
  }
  return !isReference(dfa, check, text, from, to) && !holdsWord(dfa, check, text, from, to);
}

/** Sets the counts to zero again, and gives the sum of count times its logarithm where there are `logarithms`. */
// @ts-ignore: a decorator of this compiler
@inline
function cleared(text: usize, from: u32, to: u32, counts: usize, logarithms: usize): f64 {
  let sum: f64 = 0;
  for (let at = from; at < to; at++) {
    const slot = counts + (<usize>load<u8>(text + at) << 1);
    const count = <usize>load<u16>(slot);
    if (count == 0) continue;
    if (logarithms != 0) sum += load<f64>(logarithms + (count << 3));
    store<u16>(slot, 0);
  }
  return sum;
}

// @ts-ignore: a decorator of this compiler
@inline
function kindOf(byte: u32): u32 {
  if (byte - 0x61 < 26) return byte <= 0x66 ? LOWER | HEX : LOWER;
  if (byte - 0x41 < 26) return byte <= 0x46 ? UPPER | HEX : UPPER;
  return byte - 0x30 < 10 ? DIGIT | HEX : SYMBOL;
}

// @ts-ignore: a decorator of this compiler
@inline
function isSeparator(byte: u32): bool {
  return byte == 0x2d || byte == 0x5f || byte == 0x2e || byte == 0x3a || byte == 0x2f;
}

/** Words and numbers with separators or percent escapes between them. */
function isWords(text: usize, from: u32, to: u32): bool {
  let before: u32 = 0;
  for (let at = from; at < to; at++) {
    const byte = <u32>load<u8>(text + at);
    const kind = kindOf(byte) & KINDS;
    if (kind == SYMBOL) {
      if (byte == 0x25 && at + 2 < to && isHexDigit(text + at + 1) && isHexDigit(text + at + 2)) at += 2;
      else if (!isSeparator(byte)) return false;
      before = 0;
      continue;
    }
    if (before != 0 && kind != before && !(before == UPPER && kind == LOWER)) return false;
    before = kind;
  }
  return true;
}

function isUuid(text: usize, from: u32, to: u32): bool {
  if (to - from != 36) return false;
  for (let at: u32 = 0; at < 36; at++) {
    const isDash = at == 8 || at == 13 || at == 18 || at == 23;
    if (isDash ? load<u8>(text + from + at) != 0x2d : !isHexDigit(text + from + at)) return false;
  }
  return true;
}

// @ts-ignore: a decorator of this compiler
@inline
function isHexDigit(at: usize): bool {
  return (kindOf(load<u8>(at)) & HEX) != 0;
}

/** Whether it begins with one of the check's words, is one of them, or begins and goes on as a path. */
function isReference(dfa: usize, check: usize, text: usize, from: u32, to: u32): bool {
  const starts = dfa + load<u32>(check, STARTS_NOT);
  if (load<u32>(starts) == 0) return false;
  if (load<u8>(text + from) == 0x2f && isPath(text, from, to)) return true;
  if (begins(starts + 4, load<u32>(starts), text, from, to, false)) return true;
  const others = dfa + load<u32>(check, IS_NOT);
  return begins(others + 4, load<u32>(others), text, from, to, true);
}

/** Whether what begins with a slash has another one, and neither plus nor equals sign, as base64 has. */
function isPath(text: usize, from: u32, to: u32): bool {
  let slashes: u32 = 0;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(text + at);
    if (byte == 0x2b || byte == 0x3d) return false;
    slashes += u32(byte == 0x2f);
  }
  return slashes > 1;
}

/** Whether one of the check's words stands in it. */
function holdsWord(dfa: usize, check: usize, text: usize, from: u32, to: u32): bool {
  const words = dfa + load<u32>(check, WITHOUT);
  const initials = dfa + load<u32>(check, INITIALS);
  for (let at = from; at < to; at++) {
    const begun = load<u32>(initials + (<usize>load<u8>(text + at) << 2));
    if (begun != 0 && begins(words + (begun >> 8), begun & 0xff, text, at, to, false)) return true;
  }
  return false;
}

/** Whether one of `count` words, which are of lower case, stands at `at`; `isAll`: and nothing behind it. */
function begins(word: usize, count: u32, text: usize, at: u32, to: u32, isAll: bool): bool {
  for (let rest = count; rest > 0; rest--) {
    const length = <u32>load<u8>(word);
    if ((isAll ? at + length == to : at + length <= to) && isWord(word + 1, text + at, length)) return true;
    word += 1 + length;
  }
  return false;
}

/** Whether a word of lower case stands at a place, in any case. From its end, where the words of one list differ. */
// @ts-ignore: a decorator of this compiler
@inline
export function isWord(word: usize, at: usize, length: u32): bool {
  for (let nth = length; nth > 0; nth--) {
    const byte = <u32>load<u8>(at + nth - 1);
    if ((byte - 0x41 < 26 ? byte | 0x20 : byte) != <u32>load<u8>(word + nth - 1)) return false;
  }
  return true;
}
