import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LeaktrailClient } from "../../client/index.ts";
import { createKeyFile, fingerprintOf, incidentIdOf, KeyRing, parseKeyFile, type TrailEntry } from "../../contract/index.ts";
import { Child } from "../../demo/child.ts";
import { freePort } from "../services/index.ts";
import { testSecret } from "./documents.ts";
import { recordIdsOf } from "./index-file.ts";
import { TestIssuer } from "./issuer.ts";

/** Where the distributed form finds its engines; without them, the embedded form is run. */
export interface Engines {
  readonly brokers: readonly string[];
  readonly elasticsearchUrl: string;
}

export interface LeakOutcome {
  readonly id: string;
  readonly state: string;
  readonly incidents: number;
  readonly effectiveRevocations: number;
  readonly receipts: number;
}

interface Leak {
  readonly id: string;
  readonly incidentId: string;
}

/**
 * leaktrail as real processes (built, in `dist/`), an issuer and a log, for tests that kill, starve and restart it. One
 * fixed port each, so that it can be started again as it was.
 */
export class RunningLeaktrail {
  readonly directory = mkdtempSync(join(tmpdir(), "leaktrail-running-"));
  readonly logFile = join(this.directory, "app.log");
  readonly issuer = new TestIssuer();
  readonly #engines: Engines | undefined;
  readonly #keyText = JSON.stringify(createKeyFile("k1"));
  readonly #registered = new Map<string, Buffer>();
  readonly #leaks: Leak[] = [];
  #port = 0;
  #starts = 0;
  #collector: Child | undefined;
  #scanner: Child | undefined;

  constructor(engines?: Engines) {
    this.#engines = engines;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async prepare(): Promise<this> {
    await this.issuer.listen();
    this.#port = await freePort();
    writeFileSync(this.logFile, "");
    this.#write("leaktrail.key", this.#keyText);
    this.#write(
      "policy.yaml",
      "rules:\n  - {name: at once, when: 'issuance.issuer == \"test-issuer\"', action: auto, capPerMinute: 100000}\n",
    );
    const { revoke, status } = this.issuer.options().configuration;
    const secret = { file: this.#write("webhook.secret", this.issuer.webhookSecret) };
    const issuers = { "test-issuer": { revoke: { ...revoke, secret }, status, allowPrivateAddress: true, timeoutMs: 500 } };
    const policy = join(this.directory, "policy.yaml");
    const prefix = `kill-${Math.random().toString(36).slice(2, 8)}`;
    const store = this.#engines ? { store: { kind: "elasticsearch", url: this.#engines.elasticsearchUrl, prefix } } : {};
    this.#write("leaktrail.yaml", JSON.stringify({ policy, issuers, ...store }));
    return this;
  }

  /** Starts the collector (in the embedded form the whole of `leaktrail up`), and the scanner where it is a process of its own. */
  async start(): Promise<void> {
    this.launch();
    await this.#collector?.printed(/(listening on)/);
  }

  /** The same without waiting. */
  launch(): void {
    const at = (name: string) => join(this.directory, name);
    const output = at(`collector-${this.#starts++}.out`);
    const flags = [
      "--config",
      at("leaktrail.yaml"),
      "--key-file",
      at("leaktrail.key"),
      "--data",
      at("data"),
      "--listen",
      `127.0.0.1:${this.#port}`,
      "--metrics-listen",
      "127.0.0.1:0",
    ];
    if (!this.#engines) {
      this.#collector = new Child("up", ["up", this.logFile, ...flags], output);
      return;
    }
    const bus = `kafka://${this.#engines.brokers.join(",")}`;
    this.#collector = new Child("collect", ["collect", ...flags, "--bus", bus], output);
    this.#scanner ??= new Child(
      "watch",
      ["watch", this.logFile, "--sink", bus, "--index", bus, "--key-file", at("leaktrail.key"), "--state", at("watch")],
      at("watch.out"),
    );
  }

  async kill(): Promise<void> {
    await this.#collector?.kill();
  }

  async stop(): Promise<void> {
    await Promise.all([this.#collector?.stop(), this.#scanner?.stop()]);
    await this.issuer.close();
  }

  /** Registers a fresh secret and writes it into the log in mid-line. */
  async leak(id: string): Promise<void> {
    await this.register(id);
    this.writeLeak(id);
  }

  /** Registers a fresh secret, again and again while the collector is away, and waits until the index holds it. */
  async register(id: string): Promise<void> {
    const secret = testSecret();
    const statement = { id, issuer: "test-issuer", subject: { id: "agent-1", kind: "agent" as const }, issuedAt: new Date().toISOString() };
    await untilItWorks(async () => {
      const client = new LeaktrailClient({ url: this.origin, token: this.#token(), keyFile: this.#keyText, timeoutMs: 5_000 });
      await client.registerIssuance(statement, secret);
    });
    await untilItWorks(async () => {
      if (!(await this.#indexHolds(id))) throw new Error("the index does not hold it yet");
    });
    this.#registered.set(id, secret);
  }

  /** Writes a registered secret into the log, in mid-line. */
  writeLeak(id: string): void {
    const secret = this.#registered.get(id);
    if (!secret) throw new Error(`${id} is not registered`);
    appendFileSync(this.logFile, Buffer.concat([Buffer.from(`INFO before token="`), secret, Buffer.from(`" after\n`)]));
    const keys = new KeyRing(parseKeyFile(this.#keyText));
    this.#leaks.push({ id, incidentId: incidentIdOf(fingerprintOf(secret, keys.current)) });
  }

  /** What became of every leak so far; waits until all are proven, or `patienceMs` are over. */
  async outcomes(patienceMs: number): Promise<LeakOutcome[]> {
    const endMs = performance.now() + patienceMs;
    for (;;) {
      const outcomes = await Promise.all(this.#leaks.map((leak) => this.#outcome(leak)));
      if (outcomes.every((outcome) => outcome.state === "proven") || performance.now() > endMs) return outcomes;
      await sleep(250);
    }
  }

  async #outcome({ id, incidentId }: Leak): Promise<LeakOutcome> {
    // The dashboards are part of `up` only; the trail tells the rest in both forms.
    const entries = await this.trail().catch(() => []);
    const about = entries.filter((entry) => entry.incidentId === incidentId);
    const proofs = about.filter((entry) => entry.action === "receipt.written");
    return {
      id,
      state: proofs.some((entry) => entry.facts.verdict === "proven") ? "proven" : (about.at(-1)?.action ?? "unseen"),
      incidents: new Set(
        entries.filter((entry) => entry.issuanceId === id && entry.action === "incident.joined").map((entry) => entry.incidentId),
      ).size,
      effectiveRevocations: this.issuer.effects.get(id) ?? 0,
      receipts: proofs.length,
    };
  }

  async trail(): Promise<TrailEntry[]> {
    const all: TrailEntry[] = [];
    for (let from = 0; ; from += 1000) {
      const answer = await this.api(`/v1/trail/entries?from=${from}&limit=1000`);
      const { entries } = (await answer.json()) as { entries: { entry: TrailEntry }[] };
      all.push(...entries.map(({ entry }) => entry));
      if (entries.length < 1000) return all;
    }
  }

  async api(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.#token()}`, ...init.headers },
      signal: AbortSignal.timeout(5_000),
    });
  }

  /** All that the processes have printed. */
  output(): string {
    return Array.from({ length: this.#starts }, (_, number) => readFileSync(join(this.directory, `collector-${number}.out`), "utf8")).join(
      "",
    );
  }

  async #indexHolds(id: string): Promise<boolean> {
    const answer = await this.api("/v1/index");
    if (!answer.ok) return false;
    const keys = new KeyRing(parseKeyFile(this.#keyText));
    return recordIdsOf(new Uint8Array(await answer.arrayBuffer()), keys).includes(id);
  }

  #token(): string {
    return readFileSync(join(this.directory, "data", "admin.token"), "utf8").trim();
  }

  #write(name: string, text: string): string {
    const path = join(this.directory, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  }
}

/** Repeats what may fail while processes are away. */
export async function untilItWorks(action: () => Promise<void>, patienceMs = 60_000): Promise<void> {
  for (const endMs = performance.now() + patienceMs; ; await sleep(100)) {
    try {
      return await action();
    } catch (thrown) {
      if (performance.now() > endMs) throw thrown;
    }
  }
}
