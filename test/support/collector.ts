import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import { type Bus, openEmbeddedBus, topics } from "../../bus/index.ts";
import {
  Collector,
  compilePolicy,
  type IssuerOptions,
  makeTrailKey,
  openEmbeddedStore,
  type Store,
  trailSigner,
} from "../../collector/index.ts";
import type { Finding, IssuanceRecord, KeyRing, Log } from "../../contract/index.ts";
import { testKeys } from "./documents.ts";
import type { TestIssuer } from "./issuer.ts";

export const autoPolicy =
  "rules:\n  - name: revoke at once\n    when: issuance.issuer == 'test-issuer'\n    action: auto\n    capPerMinute: 1000\n";

interface TestCollectorOptions {
  readonly policy?: string;
  readonly issuer?: Parameters<TestIssuer["options"]>[0];
  readonly moreIssuers?: ReadonlyMap<string, IssuerOptions>;
  /** False where other collectors share the store and the bus. */
  readonly isAlone?: boolean;
  /** Keys of its own by default. */
  readonly keys?: KeyRing;
  /** The embedded bus by default. */
  readonly openBus?: (log: Log) => Bus;
}

/** A collector over the embedded bus and store, in a directory of its own. */
export class TestCollector {
  readonly directory: string;
  readonly keys: KeyRing;
  readonly logged: string[] = [];
  readonly trailKey = makeTrailKey();
  readonly #issuer: TestIssuer;
  readonly #policy: string;
  readonly #changes: Parameters<TestIssuer["options"]>[0];
  readonly #moreIssuers: ReadonlyMap<string, IssuerOptions>;
  readonly #isAlone: boolean;
  readonly #openBus: (log: Log) => Bus;
  readonly #others: Collector[] = [];
  store!: Store;
  bus!: Bus;
  collector!: Collector;

  constructor(issuer: TestIssuer, options: TestCollectorOptions = {}) {
    this.directory = mkdtempSync(join(tmpdir(), "leaktrail-collector-"));
    this.keys = options.keys ?? testKeys();
    this.#issuer = issuer;
    this.#policy = options.policy ?? autoPolicy;
    this.#changes = options.issuer;
    this.#moreIssuers = options.moreIssuers ?? new Map();
    this.#isAlone = options.isAlone ?? true;
    this.#openBus = options.openBus ?? ((log) => openEmbeddedBus({ directory: join(this.directory, "bus"), log }));
  }

  /** `through` puts something between the collector and its store, e.g. a fault. */
  start(through: (store: Store) => Store = (store) => store): this {
    this.store = openEmbeddedStore({ directory: join(this.directory, "store") });
    this.bus = this.#openBus(this.#log);
    this.collector = this.#collector(through(this.store));
    return this;
  }

  /** One more collector over the same store and bus. */
  another(through: (store: Store) => Store = (store) => store): Collector {
    const collector = this.#collector(through(this.store));
    this.#others.push(collector);
    return collector;
  }

  readonly #log: Log = ({ level, message }) => this.logged.push(`${level}: ${message}`);

  #collector(store: Store): Collector {
    return new Collector({
      store,
      bus: this.bus,
      isAlone: this.#isAlone,
      keys: this.keys,
      policy: compilePolicy(this.#policy, "policy.yaml"),
      issuers: new Map([["test-issuer", this.#issuer.options(this.#changes)], ...this.#moreIssuers]),
      trailSigner: trailSigner("test/trail", this.trailKey.privatePem),
      metrics: new Registry(),
      log: this.#log,
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.collector, ...this.#others.splice(0)].map((collector) => collector.close()));
    await this.bus.close();
    await this.store.close();
  }

  async sendFinding(finding: Finding): Promise<void> {
    await this.bus.publish(topics.findings, [{ key: finding.fingerprint.value, headers: {}, value: Buffer.from(JSON.stringify(finding)) }]);
  }

  async sendRecord(record: IssuanceRecord): Promise<void> {
    await this.bus.publish(topics.issuance, [{ key: record.registration.value, headers: {}, value: Buffer.from(JSON.stringify(record)) }]);
  }

  async incidents() {
    return (await this.store.find("incidents", { limit: 1000 })).items.map((item) => item.doc);
  }
}
