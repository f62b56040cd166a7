import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Bus, type BusMessage, MESSAGE_MAX_BYTES, type ReceivedMessage, topics } from "../../bus/index.ts";
import { LeaktrailError } from "../../contract/index.ts";

/** Opens a bus over storage of its own; `open` again after `close` finds what was there. */
export interface BusUnderTest {
  open(): Bus;
  remove(): Promise<void>;
}

const patience = { timeout: 60_000, interval: 20 };
const { findings, index } = topics;

export function message(key: string, value: string | Buffer = key, headers: Record<string, string> = {}): BusMessage {
  return { key, headers, value: Buffer.from(value) };
}

/** A handler that takes everything and remembers it. */
function collector() {
  const seen: ReceivedMessage[] = [];
  const handle = async (messages: readonly ReceivedMessage[]) => {
    seen.push(...messages);
    return [];
  };
  return { seen, handle, values: () => seen.map(({ value }) => value.toString()) };
}

function numbered(count: number, keyCount: number): BusMessage[] {
  return Array.from({ length: count }, (_, at) => message(`key-${at % keyCount}`, `${at}`));
}

/** The specification of a bus. Both implementations keep it. */
export function describeBus(name: string, make: () => BusUnderTest): void {
  describe(name, () => {
    let under: BusUnderTest;
    let bus: Bus;
    beforeEach(() => {
      under = make();
      bus = under.open();
    });
    afterEach(async () => {
      await bus.close();
      await under.remove();
    });

    async function reopen(): Promise<void> {
      await bus.close();
      bus = under.open();
    }

    test("messages of one key arrive in the order in which they were published", async () => {
      const { seen, handle } = collector();
      const all = numbered(400, 11);
      const publishing = [];
      for (let at = 0; at < all.length; at += 7) publishing.push(bus.publish(findings, all.slice(at, at + 7)));
      await Promise.all(publishing);
      bus.subscribe(findings, { group: "g", batchMax: 9, handle });
      await vi.waitFor(() => expect(seen).toHaveLength(all.length), patience);
      for (let key = 0; key < 11; key++) {
        const ofKey = (messages: readonly BusMessage[]) => messages.filter((one) => one.key === `key-${key}`).map((one) => `${one.value}`);
        expect(ofKey(seen)).toEqual(ofKey(all));
      }
    });

    test("a batch has no more messages than asked for, and all of one partition in rising order", async () => {
      const batches: (readonly ReceivedMessage[])[] = [];
      await bus.publish(findings, numbered(100, 20));
      bus.subscribe(findings, {
        group: "g",
        batchMax: 4,
        handle: async (messages) => {
          batches.push(messages);
          return [];
        },
      });
      await vi.waitFor(() => expect(batches.flat()).toHaveLength(100), patience);
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0);
        expect(batch.length).toBeLessThanOrEqual(4);
        expect(new Set(batch.map(({ partition }) => partition)).size).toBe(1);
        const offsets = batch.map(({ offset }) => Number(offset));
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(batch.every(({ topic }) => topic === findings)).toBe(true);
      }
    });

    test("a group that comes back goes on where it stood: nothing lost, nothing twice", async () => {
      const first = collector();
      await bus.publish(findings, numbered(30, 5));
      bus.subscribe(findings, { group: "g", batchMax: 3, handle: first.handle });
      await vi.waitFor(() => expect(first.seen).toHaveLength(30), patience);
      await reopen();
      await bus.publish(findings, [message("later")]);
      const second = collector();
      bus.subscribe(findings, { group: "g", batchMax: 3, handle: second.handle });
      await vi.waitFor(() => expect(second.values()).toContain("later"), patience);
      expect(second.values()).toEqual(["later"]);
    });

    test("what was published before anybody subscribed waits, also over a restart", async () => {
      await bus.publish(findings, numbered(25, 25));
      await reopen();
      const { handle, values } = collector();
      bus.subscribe(findings, { group: "g", batchMax: 100, handle });
      await vi.waitFor(() => expect(values()).toHaveLength(25), patience);
      expect(new Set(values())).toEqual(new Set(numbered(25, 25).map(({ value }) => value.toString())));
    });

    test("two groups each get every message", async () => {
      const [one, two] = [collector(), collector()];
      bus.subscribe(findings, { group: "one", batchMax: 10, handle: one.handle });
      bus.subscribe(findings, { group: "two", batchMax: 10, handle: two.handle });
      await bus.publish(findings, numbered(20, 20));
      await vi.waitFor(() => expect([one.seen.length, two.seen.length]).toEqual([20, 20]), patience);
    });

    test("a batch whose handler throws is delivered again, and what follows waits for it", async () => {
      let failuresLeft = 3;
      const attempts: string[][] = [];
      const { seen, handle, values } = collector();
      await bus.publish(findings, [message("k", "1"), message("k", "2"), message("k", "3")]);
      bus.subscribe(findings, {
        group: "g",
        batchMax: 2,
        handle: async (messages) => {
          attempts.push(messages.map(({ value }) => value.toString()));
          if (failuresLeft-- > 0) throw new Error("not now");
          return handle(messages);
        },
      });
      await vi.waitFor(() => expect(seen).toHaveLength(3), patience);
      expect(values()).toEqual(["1", "2", "3"]);
      expect(attempts.slice(0, 4)).toEqual([
        ["1", "2"],
        ["1", "2"],
        ["1", "2"],
        ["1", "2"],
      ]);
    });

    test("progress is not kept for a batch that was never handled", async () => {
      let calls = 0;
      await bus.publish(findings, [message("k", "1")]);
      bus.subscribe(findings, {
        group: "g",
        batchMax: 1,
        handle: async () => {
          calls++;
          throw new Error("never");
        },
      });
      await vi.waitFor(() => expect(calls).toBeGreaterThan(0), patience);
      await reopen();
      const { handle, values } = collector();
      bus.subscribe(findings, { group: "g", batchMax: 1, handle });
      await vi.waitFor(() => expect(values()).toEqual(["1"]), patience);
    });

    test("closing waits for the batch under way and keeps its progress", async () => {
      let finish: () => void = () => {};
      let isFinished = false;
      const underWay = new Promise<void>((resolve) => {
        finish = resolve;
      });
      let calls = 0;
      await bus.publish(findings, [message("k", "1")]);
      bus.subscribe(findings, {
        group: "g",
        batchMax: 1,
        handle: async () => {
          calls++;
          await underWay;
          isFinished = true;
          return [];
        },
      });
      await vi.waitFor(() => expect(calls).toBe(1), patience);
      const closing = bus.close().then(() => expect(isFinished).toBe(true));
      finish();
      await closing;
      bus = under.open();
      const { handle, values } = collector();
      bus.subscribe(findings, { group: "g", batchMax: 1, handle });
      await bus.publish(findings, [message("k", "2")]);
      await vi.waitFor(() => expect(values()).toContain("2"), patience);
      expect(values()).toEqual(["2"]);
    });

    test("a dead letter goes to the dead-letter topic with its reason, and the rest goes on", async () => {
      const dead = collector();
      const { handle, values } = collector();
      const reason = new LeaktrailError("invalid-input", "its schema is unknown");
      const poison = message("k", Buffer.from([0, 255, 1]), { kind: "poison" });
      await bus.publish(findings, [message("k", "1"), poison, message("k", "3")]);
      let at: ReceivedMessage | undefined;
      bus.subscribe(findings, {
        group: "g",
        batchMax: 10,
        handle: async (messages) => {
          at = messages.find(({ headers }) => headers.kind === "poison") ?? at;
          await handle(messages.filter((one) => one !== at));
          return messages.filter((one) => one === at).map((one) => ({ message: one, reason }));
        },
      });
      bus.subscribe("leaktrail.findings.dlq", { group: "g", batchMax: 10, handle: dead.handle });
      await vi.waitFor(() => expect([values().length, dead.seen.length]).toEqual([2, 1]), patience);
      expect(values()).toEqual(["1", "3"]);
      expect(dead.seen[0]).toMatchObject({ key: "k", topic: "leaktrail.findings.dlq" });
      expect(dead.seen[0]?.value).toEqual(poison.value);
      expect(dead.seen[0]?.headers).toEqual({
        kind: "poison",
        "leaktrail-dlq-code": "invalid-input",
        "leaktrail-dlq-reason": "its schema is unknown",
        "leaktrail-dlq-topic": findings,
        "leaktrail-dlq-partition": String(at?.partition),
        "leaktrail-dlq-offset": at?.offset,
        "leaktrail-dlq-at": expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      });
    });

    test("a withheld value never reaches the dead-letter topic", async () => {
      const dead = collector();
      const reason = new LeaktrailError("invalid-input", "a secret stands in it");
      await bus.publish(findings, [message("k", "must not be copied", { kept: "yes" })]);
      bus.subscribe(findings, {
        group: "g",
        batchMax: 10,
        handle: async (messages) => messages.map((one) => ({ message: one, reason, withholdValue: true })),
      });
      bus.subscribe("leaktrail.findings.dlq", { group: "g", batchMax: 10, handle: dead.handle });
      await vi.waitFor(() => expect(dead.seen).toHaveLength(1), patience);
      expect(dead.seen[0]?.value).toHaveLength(0);
      expect(dead.seen[0]?.headers).toMatchObject({ kept: "yes", "leaktrail-dlq-value": "withheld" });
    });

    test("two members of a group share the work, and every message is handled", async () => {
      const [one, two] = [collector(), collector()];
      bus.subscribe(findings, { group: "g", batchMax: 5, handle: one.handle });
      const other = bus.subscribe(findings, { group: "g", batchMax: 5, handle: two.handle });
      const published: string[] = [];
      for (let round = 0; round < 200 && (one.seen.length === 0 || two.seen.length === 0); round++) {
        const some = Array.from({ length: 30 }, (_, at) => message(`key-${at}`, `${round}/${at}`));
        await bus.publish(findings, some);
        published.push(...some.map(({ value }) => value.toString()));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const handled = () => new Set([...one.values(), ...two.values()]);
      await vi.waitFor(() => expect(handled().size).toBe(published.length), patience);
      expect([one.seen.length > 0, two.seen.length > 0]).toEqual([true, true]);

      await other.close();
      const before = two.seen.length;
      const more = Array.from({ length: 30 }, (_, at) => message(`key-${at}`, `more/${at}`));
      await bus.publish(findings, more);
      await vi.waitFor(() => expect(one.values()).toEqual(expect.arrayContaining(more.map(({ value }) => `${value}`))), patience);
      expect(two.seen).toHaveLength(before);
    });

    test("a follower reads from the beginning, says once when it has caught up, and goes on", async () => {
      await bus.publish(
        index,
        numbered(40, 40).map((one) => ({ ...one, key: `key-${one.value}` })),
      );
      const { handle, values } = collector();
      const caughtUpAt: number[] = [];
      bus.follow(index, {
        batchMax: 7,
        handle: async (messages) => {
          await handle(messages);
        },
        caughtUp: () => caughtUpAt.push(values().length),
      });
      await vi.waitFor(() => expect(caughtUpAt).toHaveLength(1), patience);
      expect(caughtUpAt[0]).toBeGreaterThanOrEqual(40);
      await bus.publish(index, [message("key-new", "new")]);
      await vi.waitFor(() => expect(values()).toContain("new"), patience);
      expect(values()).toEqual([...Array.from({ length: 40 }, (_, at) => `${at}`), "new"]);
      expect(caughtUpAt).toHaveLength(1);
    });

    test("a follower of an empty topic has caught up at once", async () => {
      let isCaughtUp = false;
      bus.follow(index, {
        batchMax: 7,
        handle: async () => {},
        caughtUp: () => {
          isCaughtUp = true;
        },
      });
      await vi.waitFor(() => expect(isCaughtUp).toBe(true), patience);
    });

    test("a follower whose handler throws gets the same again, in order", async () => {
      let failuresLeft = 2;
      const { handle, values } = collector();
      await bus.publish(index, [message("a", "1"), message("b", "2"), message("c", "3")]);
      bus.follow(index, {
        batchMax: 1,
        handle: async (messages) => {
          if (messages[0]?.key === "b" && failuresLeft-- > 0) throw new Error("not now");
          await handle(messages);
        },
      });
      await vi.waitFor(() => expect(values()).toHaveLength(3), patience);
      expect(values()).toEqual(["1", "2", "3"]);
    });

    test("two followers each get every message", async () => {
      const [one, two] = [collector(), collector()];
      const follow = (to: typeof one) =>
        bus.follow(index, {
          batchMax: 7,
          handle: async (messages) => {
            await to.handle(messages);
          },
        });
      follow(one);
      follow(two);
      await bus.publish(index, [message("a"), message("b")]);
      await vi.waitFor(() => expect([one.values(), two.values()]).toEqual([["a", "b"], ["a", "b"]]), patience); // biome-ignore format: one line
    });

    test("any bytes in a value, and any text in keys and headers, arrive unchanged", async () => {
      const text = fc.string({ unit: "binary", maxLength: 40 });
      const name = fc.stringMatching(/^[a-z_-]{1,20}$/).filter((candidate) => !(candidate in Object.prototype));
      const made = fc.record({
        key: text,
        headers: fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true }),
        value: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      });
      const samples = fc.sample(made, 80).map((sample, at) => ({ ...sample, headers: { ...sample.headers, at: String(at) } }));
      const { seen, handle } = collector();
      bus.subscribe(findings, { group: "g", batchMax: 50, handle });
      await bus.publish(findings, samples);
      await vi.waitFor(() => expect(seen).toHaveLength(samples.length), patience);
      for (const { key, headers, value } of seen) expect({ key, headers, value }).toEqual(samples[Number(headers.at)]);
    });

    test("a message at the size limit arrives, one above it is refused, and nothing of its batch is stored", async () => {
      const { seen, handle, values } = collector();
      const large = (sizeBytes: number) => message("k", Buffer.alloc(sizeBytes, 7));
      const refused = bus.publish(findings, [message("k", "first of the refused"), large(MESSAGE_MAX_BYTES + 1)]);
      await expect(refused).rejects.toMatchObject({ code: "too-large" });
      await bus.publish(findings, [large(MESSAGE_MAX_BYTES - 500), large(MESSAGE_MAX_BYTES - 500), message("k", "last")]);
      bus.subscribe(findings, { group: "g", batchMax: 10, handle });
      await vi.waitFor(() => expect(values()).toContain("last"), patience);
      expect(seen.map(({ value }) => value.length)).toEqual([MESSAGE_MAX_BYTES - 500, MESSAGE_MAX_BYTES - 500, 4]);
    });

    test("a bus that is well says so; a closed one takes nothing", async () => {
      await bus.publish(findings, [message("k")]);
      await vi.waitFor(() => expect(bus.health()).toEqual({ ok: true }), patience);
      await bus.close();
      await expect(bus.publish(findings, [message("k")])).rejects.toMatchObject({ code: "bus-unavailable" });
    });
  });
}
