const NEWLINE = 0x0a;
const NUL = 0x00;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const LESS_THAN = 0x3c;
const [ZERO, NINE] = [0x30, 0x39];
/** Digits of a length; more are no length. */
const DIGITS_MAX = 8;

/**
 * Divides a connection's bytes into messages as RFC 6587 has it, each by what it begins with: octet counting (`LENGTH SP <PRI>...`), or
 * a line that a newline or a NUL ends. What is longer than `messageMaxBytes` comes in pieces of that length.
 */
export class Framing {
  readonly #messageMaxBytes: number;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes that are still to come of a counted message. */
  #counted = 0;
  /** Messages that were longer than they may be. */
  cut = 0;

  constructor(messageMaxBytes: number) {
    this.#messageMaxBytes = messageMaxBytes;
  }

  /** Takes bytes, and gives the messages that end in them. */
  *push(bytes: Buffer): Generator<Buffer> {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    for (let message = this.#next(); message; message = this.#next()) if (message.length > 0) yield message;
    // A copy of its own: the rest may be some bytes of a large chunk.
    this.#held = Buffer.from(this.#held);
  }

  /** The connection is over: what is left is a message, too. */
  *end(): Generator<Buffer> {
    if (this.#held.length > 0) yield this.#held;
    this.#held = Buffer.alloc(0);
  }

  #next(): Buffer | undefined {
    if (this.#counted === 0 && !this.#readLength()) return undefined;
    return this.#counted > 0 ? this.#nextCounted() : this.#nextLine();
  }

  /** Whether it is known how the next message is framed. */
  #readLength(): boolean {
    const held = this.#held;
    let digits = 0;
    while (digits < held.length && digits <= DIGITS_MAX && isDigit(held[digits])) digits++;
    if (digits === held.length && digits <= DIGITS_MAX) return false;
    if (digits === 0 || digits > DIGITS_MAX || held[0] === ZERO || held[digits] !== SPACE) return true;
    if (held.length === digits + 1) return false;
    if (held[digits + 1] !== LESS_THAN) return true;
    this.#counted = Number(held.toString("latin1", 0, digits));
    this.#held = held.subarray(digits + 1);
    return true;
  }

  #nextCounted(): Buffer | undefined {
    const isLong = this.#counted > this.#messageMaxBytes;
    const lengthBytes = isLong ? this.#messageMaxBytes : this.#counted;
    if (this.#held.length < lengthBytes) return undefined;
    if (isLong) this.cut++;
    this.#counted -= lengthBytes;
    return trimmed(this.#take(lengthBytes));
  }

  #nextLine(): Buffer | undefined {
    const within = this.#held.subarray(0, this.#messageMaxBytes + 1);
    const newline = within.indexOf(NEWLINE);
    const nul = within.subarray(0, newline === -1 ? within.length : newline).indexOf(NUL);
    const end = nul === -1 ? newline : nul;
    if (end !== -1) return trimmed(this.#take(end + 1));
    if (this.#held.length <= this.#messageMaxBytes) return undefined;
    this.cut++;
    return this.#take(this.#messageMaxBytes);
  }

  #take(lengthBytes: number): Buffer {
    const taken = this.#held.subarray(0, lengthBytes);
    this.#held = this.#held.subarray(lengthBytes);
    return taken;
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/** Without what ended it. */
function trimmed(message: Buffer): Buffer {
  let end = message.length;
  while (end > 0 && [NEWLINE, NUL, CARRIAGE_RETURN].includes(message[end - 1] as number)) end--;
  return message.subarray(0, end);
}
