// What must stand behind a keyword for it to count, as scanner/patterns/follow-up-writer.ts writes it.

/** The kinds of a follow-up's steps; rules/follow-up.ts says what they mean. */
const RUN: u8 = 0;
const PEEK: u8 = 1;
const SEEK: u8 = 2;
const TEXT: u8 = 3;
const EITHER: u8 = 4;
const NOT: u8 = 5;

/**
 * Whether what stands at `at` passes a follow-up: a count of steps, then each: u8 kind, u8 bit of its class, u16 0, u32
 * operand, u32 least, u32 most, u32 slot of the memo. Nothing is tried twice, and runs are remembered, so that all follow-ups of a text cost what it is long.
 */
export function follows(dfa: usize, followUp: usize, text: usize, at: u32, length: u32, memo: usize): bool {
  const stop = followUp + 4 + load<u32>(followUp) * 20;
  for (let step = followUp + 4; step < stop; step += 20) {
    const kind = load<u8>(step);
    const bit = load<u8>(step, 1);
    const operand = dfa + load<u32>(step, 4);
    const least = load<u32>(step, 8);
    const most = load<u32>(step, 12);
    const slot = memo + (load<u32>(step, 16) << 3);
    if (kind <= PEEK) {
      const end = runEnd(operand, bit, slot, text, at, most, length);
      if (end - at < least) return false;
      if (kind == RUN) at = end;
    } else if (kind == SEEK) {
      if (!holdsRun(operand, bit, slot, text, at, least, most, length)) return false;
    } else if (kind == TEXT) {
      if (at + least > length || memory.compare(operand, text + at, least) != 0) return false;
      at += least;
    } else if (kind == NOT) {
      if (at < length && (load<u8>(operand + load<u8>(text + at)) & bit) != 0) return false;
    } else {
      return either(dfa, operand, least, text, at, length, memo);
    }
  }
  return true;
}

/** Whether one of several follow-ups passes; `list` holds their addresses. */
function either(dfa: usize, list: usize, count: u32, text: usize, at: u32, length: u32, memo: usize): bool {
  for (let nth: u32 = 0; nth < count; nth++) {
    if (follows(dfa, dfa + load<u32>(list + (nth << 2)), text, at, length, memo)) return true;
  }
  return false;
}

/** A run of so few bytes is read again rather than remembered. */
const SHORT: u32 = 16;

/** Where the run of a class ends that begins at `at`, `most` bytes on at the latest. The slot holds a piece known to be of the class. */
// @ts-ignore: a decorator of this compiler
@inline
function runEnd(members: usize, bit: u8, slot: usize, text: usize, at: u32, most: u32, length: u32): u32 {
  const stop = min<u32>(at + most, length);
  let end = at;
  if (most > SHORT) {
    let start = load<u32>(slot);
    end = load<u32>(slot, 4);
    if (at < start || at > end) start = end = at;
    while (end < stop && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
    store<u32>(slot, start);
    store<u32>(slot, end, 4);
    return min<u32>(end, stop);
  }
  while (end < stop && (load<u8>(members + load<u8>(text + end)) & bit) != 0) end++;
  return end;
}

/** Whether `least` bytes of a class in a row begin at most `most` bytes on. The slot holds a piece in which none begin. */
function holdsRun(members: usize, bit: u8, slot: usize, text: usize, at: u32, least: u32, most: u32, length: u32): bool {
  let start = load<u32>(slot);
  let end = load<u32>(slot, 4);
  if (at < start || at > end) start = end = at;
  let found = false;
  while (end <= at + most && end + least <= length) {
    // Backwards: the last byte that is none of the class rules out all beginnings before it.
    let last = end + least;
    while (last > end && (load<u8>(members + load<u8>(text + last - 1)) & bit) != 0) last--;
    if (last == end) {
      found = true;
      break;
    }
    end = last;
  }
  store<u32>(slot, start);
  store<u32>(slot, end, 4);
  return found && end <= at + most;
}
