import RequestQueue from "kafkajs/src/network/requestQueue/index.js";

/** An answer that does not come is given up at most as much too late. */
const CHECK_MS = 1_000;

const { scheduleCheckPendingRequests } = RequestQueue.prototype;

/**
 * Mends two things in the connections of kafkajs 2.2.4. Each looks every millisecond whether a request waits, for as long as it lives
 * (tulios/kafkajs#1556), and ten times a second whether an answer is overdue: a few of them take some 4 % of a core for nothing. And
 * overdue is told by the wall clock: where that jumps ahead, all requests under way are given up.
 */
export function mendRequestQueue(): void {
  RequestQueue.prototype.scheduleCheckPendingRequests = function checkWhatWaits() {
    if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
  };
  RequestQueue.prototype.scheduleRequestTimeoutCheck = function checkWhatIsOverdue() {
    if (!this.enforceRequestTimeout) return;
    this.destroy();
    const seenAtMs = new WeakMap<object, number>();
    const check = () => {
      const nowMs = performance.now();
      for (const request of this.inflight.values()) {
        const sinceMs = seenAtMs.get(request);
        if (sinceMs === undefined) seenAtMs.set(request, nowMs);
        else if (nowMs - sinceMs >= request.requestTimeout) request.timeoutRequest();
      }
      if (!this.isConnected()) this.destroy();
    };
    this.requestTimeoutIntervalId = setInterval(check, Math.min(this.requestTimeout, CHECK_MS));
  };
}
