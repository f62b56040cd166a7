import RequestQueue from "kafkajs/src/network/requestQueue/index.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mendRequestQueue } from "../../bus/kafka/request-queue.ts";

const TIMEOUT_MS = 8_000;
const DAY_MS = 86_400_000;

mendRequestQueue();

describe("a connection to Kafka", () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"] }),
  );
  afterEach(() => void vi.useRealTimers());

  test("on which nothing is asked waits for nothing", () => {
    const { queue } = connection();
    queue.scheduleCheckPendingRequests();
    queue.checkPendingRequests();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("sends what waited as soon as there is room for it", () => {
    const { queue, ask } = connection({ maxInFlightRequests: 1 });
    const [first, second] = [ask(1), ask(2)];
    expect([first.sent, second.sent].map((sent) => sent.mock.calls.length)).toEqual([1, 0]);
    queue.fulfillRequest({ correlationId: 1, payload: Buffer.alloc(0), size: 0 });
    vi.advanceTimersByTime(50);
    expect(second.sent).toHaveBeenCalledTimes(1);
  });

  test("gives up a request whose answer does not come, after its time", () => {
    const { queue, ask } = connection();
    const request = ask(1);
    queue.scheduleRequestTimeoutCheck();
    vi.advanceTimersByTime(TIMEOUT_MS - 1);
    expect(request.refused).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(request.refused).toHaveBeenCalledTimes(1);
    expect(queue.inflight.size).toBe(0);
  });

  test("gives none up because the clock was set ahead", () => {
    const { queue, ask } = connection();
    const request = ask(1);
    queue.scheduleRequestTimeoutCheck();
    vi.advanceTimersByTime(1_500);
    vi.setSystemTime(Date.now() + DAY_MS);
    vi.advanceTimersByTime(3_000);
    expect(request.refused).not.toHaveBeenCalled();
  });

  test("asks for nothing any more once it is closed", () => {
    const { queue, close } = connection();
    queue.scheduleRequestTimeoutCheck();
    close();
    vi.advanceTimersByTime(1_500);
    expect(vi.getTimerCount()).toBe(0);
  });
});

function connection({ maxInFlightRequests = null }: { maxInFlightRequests?: number | null } = {}) {
  let isConnected = true;
  const quiet = () => undefined;
  const queue = new RequestQueue({
    maxInFlightRequests,
    requestTimeout: TIMEOUT_MS,
    enforceRequestTimeout: true,
    clientId: "test",
    broker: "127.0.0.1:9092",
    logger: { debug: quiet, warn: quiet, error: quiet, info: quiet },
    isConnected: () => isConnected,
  });
  const ask = (correlationId: number) => {
    const [sent, answered, refused] = [vi.fn(), vi.fn(), vi.fn()];
    const entry = { apiName: "Produce", apiKey: 0, apiVersion: 7, correlationId, resolve: answered, reject: refused };
    queue.push({ entry, expectResponse: true, sendRequest: sent });
    return { sent, answered, refused };
  };
  return { queue, ask, close: () => (isConnected = false) };
}
