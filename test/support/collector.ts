import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import { type Bus, openEmbeddedBus, topics } from "../../bus/index.ts";
import { Collector, compilePolicy, makeTrailKey, openEmbeddedStore, type Store, trailSigner } from "../../collector/index.ts";
import type { Finding, IssuanceRecord, KeyRing, Log } from "../../contract/index.ts";
import { testKeys } from "./documents.ts";
import type { TestIssuer } from "./issuer.ts";

export const autoPolicy =
  "rules:\n  - name: revoke at once\n    when: issuance.issuer == 'test-issuer'\n    action: auto\n    capPerMinute: 1000\n";

/** A collector over the embedded bus and store, in a directory of its own. */
export class TestCollector {
  readonly directory: string;
  readonly keys: KeyRing;
  readonly logged: string[] = [];
  readonly trailKey = makeTrailKey();
  readonly #issuer: TestIssuer;
  readonly #policy: string;
  readonly #changes: Parameters<TestIssuer["options"]>[0];
  store!: Store;
  bus!: Bus;
  collector!: Collector;

  constructor(issuer: TestIssuer, options: { policy?: string; issuer?: Parameters<TestIssuer["options"]>[0] } = {}) {
    this.directory = mkdtempSync(join(tmpdir(), "leaktrail-collector-"));
    this.keys = testKeys();
    this.#issuer = issuer;
    this.#policy = options.policy ?? autoPolicy;
    this.#changes = options.issuer;
  }

  /** `through` puts something between the collector and its store, e.g. a fault. */
  start(through: (store: Store) => Store = (store) => store): this {
    const log: Log = ({ level, message }) => this.logged.push(`${level}: ${message}`);
    this.store = openEmbeddedStore({ directory: join(this.directory, "store") });
    this.bus = openEmbeddedBus({ directory: join(this.directory, "bus"), log });
    this.collector = new Collector({
      store: through(this.store),
      bus: this.bus,
      isAlone: true,
      keys: this.keys,
      policy: compilePolicy(this.#policy, "policy.yaml"),
      issuers: new Map([["test-issuer", this.#issuer.options(this.#changes)]]),
      trailSigner: trailSigner("test/trail", this.trailKey.privatePem),
      metrics: new Registry(),
      log,
    });
    return this;
  }

  async close(): Promise<void> {
    await this.collector.close();
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
