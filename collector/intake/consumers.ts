import type { BatchHandler, DeadLetter, ReceivedMessage } from "../../bus/index.ts";
import {
  checkVersion,
  FINDING_SCHEMA,
  finding,
  ISSUANCE_SCHEMA,
  issuanceRecord,
  LeaktrailError,
  parse,
  parseJson,
  toLeaktrailError,
  trailEntryOf,
} from "../../contract/index.ts";
import type { Correlator } from "../correlate/correlator.ts";
import type { Trail } from "../trail/index.ts";

interface Consuming {
  readonly correlator: Correlator;
  readonly trail: Trail;
  readonly now: () => Date;
  readonly count: (what: "finding" | "issuance" | "dead-letter") => void;
}

const LANES_MAX = 64;

/** Takes findings in. One that can never be read goes to the dead-letter topic, with the reason; the others go on. */
export function consumeFindings(to: Consuming): BatchHandler {
  return (messages) =>
    eachByKey(messages, to, async (message) => {
      const json = parseJson(message.value.toString("utf8"), "the finding");
      checkVersion(json, FINDING_SCHEMA, "the finding");
      await to.correlator.receiveFinding(parse(finding, json, "the finding"));
      to.count("finding");
    });
}

/** Takes issuance records in. Kafka carries registrations only: a message with a secret in it is refused, and not copied. */
export function consumeIssuance(to: Consuming): BatchHandler {
  return (messages) =>
    eachByKey(messages, to, async (message) => {
      const text = message.value.toString("utf8");
      refuseSecret(text);
      const json = parseJson(text, "the issuance record");
      checkVersion(json, ISSUANCE_SCHEMA, "the issuance record");
      await to.correlator.receiveIssuance(parse(issuanceRecord, json, "the issuance record"));
      to.count("issuance");
    });
}

class CarriesSecret extends LeaktrailError {}

/** Looks at the text, before anything else can refuse it: it may be of another version, or not quite JSON, and be copied. */
function refuseSecret(text: string): void {
  if (!/"secret(?:Base64)?"\s*:/.test(text)) return;
  throw new CarriesSecret(
    "invalid-input",
    "the issuance record carries a plaintext secret; send a registration, and treat the secret as leaked",
  );
}

/** Messages of one key one after the other, different keys beside each other. A failure that can be retried fails the batch. */
async function eachByKey(
  messages: readonly ReceivedMessage[],
  to: Consuming,
  handle: (message: ReceivedMessage) => Promise<void>,
): Promise<DeadLetter[]> {
  const byKey = new Map<string, ReceivedMessage[]>();
  for (const message of messages) byKey.set(message.key, [...(byKey.get(message.key) ?? []), message]);
  const waiting = [...byKey.values()];
  const deadLetters: DeadLetter[] = [];
  const lane = async () => {
    for (let queue = waiting.pop(); queue; queue = waiting.pop()) {
      for (const message of queue) {
        const dead = await tryHandle(message, handle);
        if (dead) deadLetters.push(dead);
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(LANES_MAX, waiting.length) }, lane));
  const failed = lanes.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
  for (const dead of deadLetters) {
    to.count("dead-letter");
    await enterRejection(to, dead);
  }
  return deadLetters;
}

async function tryHandle(message: ReceivedMessage, handle: (message: ReceivedMessage) => Promise<void>): Promise<DeadLetter | undefined> {
  try {
    await handle(message);
    return undefined;
  } catch (thrown) {
    const reason = toLeaktrailError(thrown);
    if (reason.canRetry) throw reason;
    return { message, reason, ...(reason instanceof CarriesSecret ? { withholdValue: true } : {}) };
  }
}

async function enterRejection(to: Consuming, { message, reason }: DeadLetter): Promise<void> {
  const { topic, partition, offset } = message;
  const facts = { topic, partition, offset, code: reason.code, reason: reason.message.slice(0, 2048) };
  await to.trail.append(
    trailEntryOf({ at: to.now().toISOString(), actor: "collector", action: "message.rejected", facts }, topic, String(partition), offset),
  );
}
