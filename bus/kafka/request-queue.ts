import RequestQueue from "kafkajs/src/network/requestQueue/index.js";

const { scheduleCheckPendingRequests } = RequestQueue.prototype;

/**
 * In kafkajs 2.2.4 each connection looks every millisecond whether a request waits, for as long as it lives (tulios/kafkajs#1556): a few
 * connections take some 4 % of a core for nothing. From here on it looks only while one waits.
 */
export function checkOnlyWhatWaits(): void {
  RequestQueue.prototype.scheduleCheckPendingRequests = function check() {
    if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
  };
}
