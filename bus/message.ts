import { LeaktrailError } from "../contract/index.ts";
import type { BusMessage, DeadLetter } from "./bus.ts";

/** What a message may weigh. Kafka takes batches of 1 MiB unless told otherwise; dead letters add headers to what came in. */
export const MESSAGE_MAX_BYTES = 900_000;

const RECORD_OVERHEAD_BYTES = 64;
const REASON_MAX_CHARACTERS = 1000;

/** About what a message takes on the wire. */
export function sizeBytesOf(message: BusMessage): number {
  const texts = [message.key, ...Object.entries(message.headers).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 4, message.value.length + RECORD_OVERHEAD_BYTES);
}

/** Throws `too-large` for a message that no bus could take, before any of its batch is stored. */
export function checkSizes(messages: readonly BusMessage[]): void {
  for (const message of messages) {
    const sizeBytes = sizeBytesOf(message);
    if (sizeBytes > MESSAGE_MAX_BYTES) {
      throw new LeaktrailError("too-large", `a message of ${sizeBytes} bytes is over the bus's limit of ${MESSAGE_MAX_BYTES}`);
    }
  }
}

/** What a dead letter may weigh: a full message and what is added to it. Kafka's own limit is a little higher. */
export const DEAD_LETTER_MAX_BYTES = MESSAGE_MAX_BYTES + 100_000;

/**
 * A dead letter as it is stored: what came in, why it went here, and where it stood. What others wrote may be too large
 * to be stored once more; then its value is left out, and where that is not enough its key and headers too.
 */
export function deadLetterMessage({ message, reason, withholdValue }: DeadLetter): BusMessage {
  const why = {
    "leaktrail-dlq-code": reason.code,
    "leaktrail-dlq-reason": reason.message.slice(0, REASON_MAX_CHARACTERS),
    "leaktrail-dlq-topic": message.topic,
    "leaktrail-dlq-partition": String(message.partition),
    "leaktrail-dlq-offset": message.offset,
    "leaktrail-dlq-at": new Date().toISOString(),
  };
  const whole = { key: message.key, value: message.value, headers: { ...message.headers, ...why } };
  const without = (what: string) => ({ ...whole, value: Buffer.alloc(0), headers: { ...whole.headers, "leaktrail-dlq-value": what } });
  const fits = (letter: BusMessage) => sizeBytesOf(letter) <= DEAD_LETTER_MAX_BYTES;
  const letter = withholdValue ? without("withheld") : fits(whole) ? whole : without("too-large");
  return fits(letter) ? letter : { key: "", value: Buffer.alloc(0), headers: { ...why, "leaktrail-dlq-value": "too-large" } };
}
