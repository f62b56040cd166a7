import { LeaktrailError } from "../../../contract/index.ts";

const [VARINT, FIXED_64, BYTES, FIXED_32] = [0, 1, 2, 5];
const VARINT_MAX_BYTES = 10;

/** One field of a protobuf message; `bytes` where it is a string, bytes or a message. Numbers are passed over: no secret is one. */
export interface WireField {
  readonly number: number;
  readonly bytes: Buffer | undefined;
}

/**
 * The fields of a message in protobuf's wire format (https://protobuf.dev/programming-guides/encoding/), in their order. Throws
 * `malformed-request` where the bytes are none, e.g. cut short, or with groups, which OTLP has none of.
 */
export function* fieldsOf(message: Buffer): Generator<WireField> {
  for (let at = 0; at < message.length; ) {
    const tag = varintAt(message, at);
    at = tag.end;
    const number = Math.floor(tag.value / 8);
    if (number === 0) throw malformed();
    const { start, end } = extentOf(message, at, tag.value % 8);
    if (end > message.length) throw malformed();
    yield { number, bytes: tag.value % 8 === BYTES ? message.subarray(start, end) : undefined };
    at = end;
  }
}

function extentOf(message: Buffer, at: number, type: number): { start: number; end: number } {
  if (type === FIXED_64) return { start: at, end: at + 8 };
  if (type === FIXED_32) return { start: at, end: at + 4 };
  if (type !== VARINT && type !== BYTES) throw malformed();
  const { value, end } = varintAt(message, at);
  return { start: end, end: type === BYTES ? end + value : end };
}

/** Large values lose their last digits, which no tag and no length that fits has. */
function varintAt(message: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start; at < start + VARINT_MAX_BYTES; at++) {
    const byte = message[at];
    if (byte === undefined) throw malformed();
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw malformed();
}

function malformed(): LeaktrailError {
  return new LeaktrailError("malformed-request", "the request's body is no protobuf message of OTLP's logs");
}

/** A field that is a string or a message; nothing where it is empty, as proto3 has it. */
export function wireField(number: number, bytes: Buffer): Buffer {
  return bytes.length === 0 ? bytes : Buffer.concat([wireVarint(number * 8 + BYTES), wireVarint(bytes.length), bytes]);
}

/** A field that is a whole number, not negative. */
export function wireNumber(number: number, value: number): Buffer {
  return value === 0 ? Buffer.alloc(0) : Buffer.concat([wireVarint(number * 8 + VARINT), wireVarint(value)]);
}

function wireVarint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return Buffer.from([...bytes, rest]);
}
