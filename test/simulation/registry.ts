import { INDEX_CHANGE_SCHEMA } from "../../contract/index.ts";
import type { IndexFeed, IndexTarget } from "../../scanner/index-sources/index.ts";
import type { MakeEngine } from "../../scanner/live-engine.ts";
import { makeTokenEngine, scanTokens } from "../scanner/watch/harness.ts";

type Entries = Parameters<IndexTarget["replace"]>[0]["entries"];

/** An issued secret has the form of a token, and a mark that no rule knows. */
export function issuedToken(token: string): string {
  return token.replace("tok_", "key_");
}

/** Who issues secrets, and tells the running process of each a while later. */
export class Registry {
  readonly #known: string[] = [];
  #target: IndexTarget | undefined;

  get version(): number {
    return this.#known.length;
  }

  register(secret: string): void {
    if (this.#known.includes(secret)) return;
    this.#known.push(secret);
    this.#target?.apply({ schema: INDEX_CHANGE_SCHEMA, version: this.version, put: entriesOf([secret]) });
  }

  /** A process asks for the index and is told of it `when` says so; what comes afterwards is told as it comes. */
  feed(target: IndexTarget, when: (act: () => void) => void): IndexFeed {
    this.#target = undefined;
    let isReady = false;
    when(() => {
      target.replace({ version: this.version, createdAt: "", entries: entriesOf(this.#known) });
      this.#target = target;
      isReady = true;
    });
    return {
      get isReady() {
        return isReady;
      },
      problem: undefined,
      close: async () => undefined,
    };
  }
}

/** The ids are the secrets themselves: nothing else of an entry matters to the engine below. */
function entriesOf(secrets: readonly string[]): Entries[number][] {
  return secrets.map((id) => ({ id }) as Entries[number]);
}

/** The token engine, with an index of issued secrets that grows. */
export const makeIndexedEngine: MakeEngine = (from) => {
  const secrets = new Set(from && "entries" in from ? from.entries.map(({ id }) => id) : []);
  let version = from && "version" in from ? from.version : 0;
  const { engine } = makeTokenEngine();
  const scanIssued = (bytes: Buffer) =>
    scanTokens(Buffer.from(bytes.toString("latin1").replaceAll("tok_", "----").replaceAll("key_", "tok_"), "latin1")).flatMap((match) => {
      const secret = issuedToken(`tok_${bytes.toString("latin1", match.start + 4, match.end)}`);
      return secrets.has(secret) ? [{ ...match, kind: "issued" as const, rule: "issued" }] : [];
    });
  const scan = (bytes: Buffer) => [...engine.scan(bytes), ...scanIssued(bytes)].sort((left, right) => left.start - right.start);
  return {
    engine: { ...engine, scan },
    issuedEngine: { scan: scanIssued },
    index: {
      get version() {
        return version;
      },
      get size() {
        return secrets.size;
      },
      refused: { count: 0, named: [] },
      apply: (change) => {
        for (const { id } of change.put) secrets.add(id);
        version = change.version;
        return [];
      },
    },
  };
};
