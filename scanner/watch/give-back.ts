import { Session } from "node:inspector";

/**
 * Has V8 give back what it took while there was much to do, which it does not do by itself: a full collection, of some 0.1 s, after which
 * room for new objects is small again. The inspector of one's own thread is the only way to ask for that.
 */
export function giveBackMemory(): void {
  const session = new Session();
  session.connect();
  session.post("HeapProfiler.enable");
  // In the answer itself it would wait for itself, for ever.
  session.post("HeapProfiler.collectGarbage", () => setImmediate(() => session.disconnect()));
}
