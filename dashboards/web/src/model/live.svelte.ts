type Status = "connecting" | "live" | "waiting";
/** Called with the ids that changed; undefined means that anything may have. */
type Listener = (ids: ReadonlySet<string> | undefined) => void;

const GATHER_MS = 150;
const RECONNECT_MS = 15_000;

let status = $state<Status>("connecting");
const listeners = new Set<Listener>();
let source: EventSource | undefined;
let changed: Set<string> | undefined = new Set();
let gathering: ReturnType<typeof setTimeout> | undefined;
let reconnecting: ReturnType<typeof setTimeout> | undefined;

function tellSoon(id?: string): void {
  if (id === undefined) changed = undefined;
  else changed?.add(id);
  gathering ??= setTimeout(() => {
    const ids = changed;
    changed = new Set();
    gathering = undefined;
    for (const listener of listeners) listener(ids);
  }, GATHER_MS);
}

/** Changes as they happen. After every gap in the connection listeners are told that anything may have changed. */
export const live = {
  get status(): Status {
    return status;
  },

  start(): void {
    live.stop();
    source = new EventSource("/v1/stream");
    source.addEventListener("open", () => {
      status = "live";
      tellSoon();
    });
    source.addEventListener("incident", (event) => {
      status = "live";
      tellSoon(event.data);
    });
    source.addEventListener("incidents", () => {
      status = "live";
      tellSoon();
    });
    source.addEventListener("waiting", () => {
      status = "waiting";
    });
    source.addEventListener("error", () => {
      status = "connecting";
      // The browser comes back by itself, unless it was refused: then we look again later, and learn whether we are signed in.
      if (source?.readyState !== EventSource.CLOSED) return;
      tellSoon();
      reconnecting = setTimeout(live.start, RECONNECT_MS);
    });
  },

  stop(): void {
    clearTimeout(reconnecting);
    source?.close();
    source = undefined;
    status = "connecting";
  },

  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
