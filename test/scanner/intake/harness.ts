import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finding, LeaktrailError } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import type { IndexSource } from "../../../scanner/index-sources/index.ts";
import { type Intake, type IntakeOptions, openIntake } from "../../../scanner/intake/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";
import { Receiver } from "../watch/harness.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Secrets that were issued: they are in the index. */
export const secrets = [1, 2, 3].map((seed) => secretOf(seed, 32, BASE62).toString());
/** One with characters that some services escape. */
export const punctuated = `${secretOf(4, 24, BASE62)}&<${secretOf(5, 24, BASE62)}`;
export const TOKEN = secretOf(90, 40, BASE62).toString();

const snapshot = snapshotOf(...[...secrets, punctuated].map((text) => Buffer.from(text)));

/** An index that comes when it is told to. */
export class TestIndex {
  isReady = true;
  readonly source: IndexSource = (target) => {
    target.replace(snapshot);
    const isReady = () => this.isReady;
    return {
      get isReady() {
        return isReady();
      },
      get problem() {
        return isReady() ? undefined : "the index has not come from /private/place";
      },
      close: async () => undefined,
    };
  };
}

type Http = NonNullable<IntakeOptions["http"]>;
export type Changes = Partial<Omit<IntakeOptions, "http">> & { http?: Partial<Http>; limits?: { rowsMax: number } };

/** An intake of its own with a receiver of its findings, in a folder of its own. */
export class Bench {
  readonly directory = mkdtempSync(join(tmpdir(), "leaktrail-intake-"));
  readonly receiver = new Receiver();
  readonly index = new TestIndex();
  readonly said: string[] = [];
  #intake: Intake | undefined;

  async open({ http, limits, ...changes }: Changes = {}): Promise<Intake> {
    this.#intake = await openIntake({
      rules: builtInRules,
      keys,
      indexSource: this.index.source,
      outbox: {
        sink: this.receiver,
        stateDirectories: [join(this.directory, "state")],
        fileName: "intake.sqlite",
        ...(limits && { limits }),
      },
      source: {},
      scanner: { id: "test", version: "0" },
      log: ({ message }) => void this.said.push(message),
      ...changes,
      http: { host: "127.0.0.1", port: 0, tokens: [TOKEN], ...http },
    });
    return this.#intake;
  }

  get intake(): Intake {
    if (!this.#intake) throw new LeaktrailError("internal-fault", "no intake is open");
    return this.#intake;
  }

  post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.intake.origin}${path}`, { method: "POST", body: new Uint8Array(Buffer.from(body)), headers });
  }

  /** Posts a text as one may who has the token. */
  scan(body: string | object, headers: Record<string, string> = {}): Promise<Response> {
    const isText = typeof body === "string";
    return this.post("/v1/scan", isText ? body : JSON.stringify(body), {
      authorization: `Bearer ${TOKEN}`,
      "content-type": isText ? "text/plain" : "application/json",
      ...headers,
    });
  }

  /** What the receiver got, once all was sent. */
  async received(): Promise<readonly Finding[]> {
    await this.close();
    return [...this.receiver.byId.values()];
  }

  async close(): Promise<void> {
    await this.#intake?.close(2_000);
    this.#intake = undefined;
  }

  async end(): Promise<void> {
    await this.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
