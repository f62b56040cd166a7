import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bus, openKafkaBus, type Subscription, topics } from "../../bus/index.ts";
import { type Api, createApi, issueToken } from "../../collector/index.ts";
import { type Finding, finding, type KeyRing, parse } from "../../contract/index.ts";
import { freePort, startKafka } from "../services/index.ts";
import { TestCollector } from "../support/collector.ts";
import { recordOfSecret } from "../support/documents.ts";
import { TestIssuer } from "../support/issuer.ts";

/** All messages of the bus about one finding. */
export interface Arrived {
  readonly finding: Finding;
  /** By this process's monotonic clock, in milliseconds: of the first message, and of the one with the highest count. */
  readonly firstAtMs: number;
  readonly countedAtMs: number;
  readonly total: number;
  readonly messages: number;
}

/** How the bus is reached, and how it is taken away. */
interface Way {
  readonly name: string;
  readonly sinkFlags: readonly string[];
  /** From here on nobody answers; what stood on the bus stays. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** What stands behind the sidecar: a bus, a reader of it, and a collector with an issuer that revokes. */
export class FarEnd {
  readonly issuer: TestIssuer;
  readonly collector: TestCollector;
  readonly #way: Way;
  readonly #reader: Subscription;
  #arrived = new Map<string, Arrived>();

  private constructor(issuer: TestIssuer, collector: TestCollector, way: Way) {
    this.issuer = issuer;
    this.collector = collector;
    this.#way = way;
    this.#reader = collector.bus.follow(topics.findings, {
      batchMax: 500,
      handle: async (messages) => {
        for (const { value } of messages) this.#take(parse(finding, JSON.parse(value.toString("utf8")), "a finding"));
      },
    });
  }

  /** Real Kafka; or, where it has to be quick, the embedded bus behind the collector's API. */
  static async open(form: "kafka" | "embedded", keys: KeyRing, folder: string): Promise<FarEnd> {
    const issuer = await new TestIssuer().listen();
    if (form === "embedded") {
      const collector = new TestCollector(issuer, { keys }).start();
      return new FarEnd(issuer, collector, await wayByApi(collector, folder));
    }
    const kafka = await startKafka();
    const openBus = (): Bus => openKafkaBus({ brokers: kafka.brokers, clientId: "acceptance", writesTo: [topics.issuance] });
    const collector = new TestCollector(issuer, { keys, openBus }).start();
    return new FarEnd(issuer, collector, {
      name: "real Kafka",
      sinkFlags: ["--sink", `kafka://${kafka.brokers.join(",")}`],
      leave: () => kafka.kill(),
      comeBack: () => kafka.restart(),
      close: () => kafka.stop(),
    });
  }

  get name(): string {
    return this.#way.name;
  }

  get sinkFlags(): readonly string[] {
    return this.#way.sinkFlags;
  }

  leave(): Promise<void> {
    return this.#way.leave();
  }

  comeBack(): Promise<void> {
    return this.#way.comeBack();
  }

  /** Findings that are on the bus since `forget`, each once. */
  get arrived(): readonly Arrived[] {
    return [...this.#arrived.values()];
  }

  /** Those of one issued secret: one for each content in which it stands. */
  of(issuanceId: string): readonly Arrived[] {
    return this.arrived.filter(({ finding: one }) => one.issuance?.id === issuanceId);
  }

  /** How often each issued secret was seen, by its issuance. */
  totals(): Map<string, number> {
    const totals = new Map<string, number>();
    for (const { finding: one, total } of this.arrived) {
      if (one.issuance) totals.set(one.issuance.id, (totals.get(one.issuance.id) ?? 0) + total);
    }
    return totals;
  }

  forget(): void {
    this.#arrived = new Map();
  }

  /** Has a broker tell the collector of a secret, so that its leak can be revoked. */
  async tellOf(id: string, secret: Buffer): Promise<void> {
    await this.collector.sendRecord(recordOfSecret(secret, this.collector.keys, { id, expiresAt: null, revokeRef: id }));
  }

  async close(): Promise<void> {
    await this.#reader.close();
    await this.collector.close();
    await this.#way.close();
    await this.issuer.close();
  }

  #take(one: Finding): void {
    const known = this.#arrived.get(one.id);
    const nowMs = performance.now();
    const isMore = known === undefined || one.count.total > known.total;
    this.#arrived.set(one.id, {
      finding: isMore ? one : known.finding,
      firstAtMs: known?.firstAtMs ?? nowMs,
      countedAtMs: isMore ? nowMs : known.countedAtMs,
      total: isMore ? one.count.total : known.total,
      messages: (known?.messages ?? 0) + 1,
    });
  }
}

async function wayByApi(on: TestCollector, folder: string): Promise<Way> {
  const port = await freePort();
  const token = await issueToken(on.store, { subject: "sidecar", scopes: ["findings:write"], expiresAt: null }, new Date());
  const tokenFile = join(folder, "sidecar.token");
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const open = async (): Promise<Api> => {
    const api = await createApi({
      version: "acceptance",
      authenticate: (given) => on.collector.authenticate(given),
      readiness: () => on.collector.readiness(),
      log: () => {},
    });
    on.collector.addRoutes(api);
    await api.listen({ host: "127.0.0.1", port });
    return api;
  };
  let api = await open();
  return {
    name: "the embedded bus, by way of the collector's API",
    sinkFlags: ["--sink", `http://127.0.0.1:${port}`, "--token-file", tokenFile],
    leave: () => api.close(),
    comeBack: async () => {
      api = await open();
    },
    close: () => api.close(),
  };
}
