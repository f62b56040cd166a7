/** Decoded text shorter than this holds no secret. */
export const DECODED_MIN: usize = 12;
/** A decoder writes whole vectors, and a newline: it needs so much room behind what it writes. */
export const ROOM_BYTES: usize = 32;

/**
 * What a decoder is to do, as JavaScript lays it out: u32 fields in this order. A decoder adds to `out` and `stretches` behind what
 * is there already. Of all stretches of a text it writes those that belong to the offsets from `from` up to `to`, each decoded as far
 * as it goes in the text's `length` bytes, and gives the offset from which to go on: `to`, more when a stretch reached beyond it, or less
 * when it ran out of room. `outMax` is larger than `length` by 64 at least, so that each stretch has room in an empty `out`.
 */
@unmanaged
export class Job {
  text: u32;
  from: u32;
  to: u32;
  length: u32;
  byteClass: u32;
  /** What survey wrote. */
  map: u32;
  out: u32;
  outMax: u32;
  outLength: u32;
  stretches: u32;
  stretchesMax: u32;
  stretchCount: u32;
  /** The base64 decoder's own: up to where the quads of each alignment have been looked at. */
  done0: u32;
  done1: u32;
  done2: u32;
  done3: u32;
  /** What the text was decoded from, or 0: what reaches over two of its stretches stands nowhere. */
  origin: u32;
  /** What the records' decoder joins: for each piece its place in `out` and in the text. */
  pieces: u32;
  piecesMax: u32;
  pieceCount: u32;
  /** And up to where it looked at the records of each format and stream. */
  walked0: u32;
  walked1: u32;
  walked2: u32;
  walked3: u32;

  /** The address just behind the text. */
  @inline
  get end(): usize {
    return this.text + this.length;
  }

  /** Where the next stretch is to be written. */
  @inline
  get at(): usize {
    return this.out + this.outLength;
  }

  /** Vectors may be written up to and at this address; 0 when no more stretches can be noted. */
  @inline
  get limit(): usize {
    return this.stretchCount < this.stretchesMax ? <usize>this.out + this.outMax - ROOM_BYTES : 0;
  }

  /** From where to go on when all up to `to` was looked at, and up to `done`. */
  next(done: usize): u32 {
    return max<u32>(this.to, <u32>(done - this.text));
  }

  /** Keeps what was written from `at` up to `written` as the stretch whose source lies from `start` up to `end`. */
  keep(written: usize, start: usize, end: usize): void {
    const entry = this.stretches + (this.stretchCount << 4);
    const length = written - this.at;
    store<u32>(entry, this.outLength);
    store<u32>(entry, <u32>length, 4);
    store<u32>(entry, <u32>(start - this.text), 8);
    store<u32>(entry, <u32>(end - start), 12);
    store<u8>(written, 0x0a);
    this.stretchCount++;
    this.outLength += <u32>length + 1;
  }

  /** Notes that what is written from `at` on stands at `source`. */
  keepPiece(at: usize, source: usize): void {
    const entry = this.pieces + (this.pieceCount++ << 3);
    store<u32>(entry, <u32>(at - this.out));
    store<u32>(entry, <u32>(source - this.text), 4);
  }

  walked(format: u32, stream: u32): u32 {
    return load<u32>(changetype<usize>(this) + ((format << 1) + stream) * 4, offsetof<Job>("walked0"));
  }

  setWalked(format: u32, stream: u32, to: u32): void {
    store<u32>(changetype<usize>(this) + ((format << 1) + stream) * 4, to, offsetof<Job>("walked0"));
  }
}

/** The first piece of `map` from number `piece` up to `last` that has one of `flags`, or `last`. */
export function seek(map: usize, piece: u32, last: u32, flags: u32): u32 {
  const wanted = (<u64>flags) * 0x0101010101010101;
  for (; piece < last; piece += 8) {
    const found = load<u64>(map + piece) & wanted;
    if (found != 0) return min<u32>(piece + <u32>(ctz(found) >> 3), last);
  }
  return last;
}
