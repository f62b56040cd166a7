import { openTexts, type Texts, type TextsOptions, type TextsStats } from "../texts/index.ts";
import { LogBatches } from "./log-batches.ts";
import { addOtlpRoute, type OtlpStats } from "./otlp/route.ts";
import { type GivenSource, Places } from "./place.ts";
import { addScanRoute } from "./scan-route.ts";
import { IntakeServer, type ServerOptions } from "./server.ts";
import { Syslog, type SyslogOptions, type SyslogStats } from "./syslog/syslog.ts";
import { addWebhookRoutes, type WebhookName, type WebhookOptions, type WebhookStats } from "./webhooks/routes.ts";

export interface IntakeOptions extends TextsOptions {
  /** What all texts share, unless they say otherwise themselves. */
  readonly source: GivenSource;
  readonly syslog?: SyslogOptions | undefined;
  readonly http?: (Omit<ServerOptions, "log"> & { readonly webhooks?: WebhookOptions }) | undefined;
}

export interface IntakeStats extends TextsStats {
  /** Requests that were turned away, by HTTP status. */
  readonly refused: ReadonlyMap<number, number>;
  readonly webhooks: ReadonlyMap<WebhookName, WebhookStats>;
  readonly otlp: OtlpStats;
  readonly syslog: SyslogStats & { readonly messages: number; readonly waitingBytes: number };
}

/**
 * Opens the doors for texts that are no files. Throws `conflict`, `newer-data` and `store-unavailable` where the state directories cannot
 * be used, and `bad-configuration` where an address cannot be listened on.
 */
export async function openIntake(options: IntakeOptions): Promise<Intake> {
  const texts = openTexts(options);
  const intake = new Intake(options, texts);
  try {
    await intake.listen();
    return intake;
  } catch (thrown) {
    await intake.close(0);
    throw thrown;
  }
}

/** All doors, and the one scanner behind them. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #texts: Texts;
  readonly #places: Places;
  readonly #server: IntakeServer | undefined;
  readonly #batches: LogBatches;
  readonly #syslog: Syslog;
  #webhooks: ReadonlyMap<WebhookName, WebhookStats> = new Map();
  #otlp: { readonly stats: OtlpStats } = { stats: { exports: 0, rejected: 0 } };
  #origin: string | undefined;
  #syslogPlaces: readonly string[] = [];

  constructor(options: IntakeOptions, texts: Texts) {
    const { http, log, syslog = {} } = options;
    this.#places = new Places(texts, options.source);
    this.#options = options;
    this.#texts = texts;
    this.#server = http && new IntakeServer({ ...http, log });
    this.#batches = new LogBatches({ take: (batches) => texts.takeLogs(batches), refusal: () => texts.refusal, log });
    this.#syslog = new Syslog(syslog, this.#batches, this.#places);
  }

  /** Where HTTP is spoken, e.g. `http://127.0.0.1:7466`. */
  get origin(): string | undefined {
    return this.#origin;
  }

  /** What is listened on, in words. */
  get places(): readonly string[] {
    return [...(this.#origin === undefined ? [] : [this.#origin]), ...this.#syslogPlaces];
  }

  get stats(): IntakeStats {
    const { messages, waitingBytes } = this.#batches;
    const syslog = { ...this.#syslog.stats, messages, waitingBytes };
    return { ...this.#texts.stats, refused: this.#server?.refused ?? new Map(), webhooks: this.#webhooks, otlp: this.#otlp.stats, syslog };
  }

  /** Ready while texts are taken in; that findings are not received just now is a problem, and no reason to take in no more. */
  health(): { readonly ok: boolean; readonly problems: readonly string[] } {
    const { refusal, problems } = this.#texts;
    return { ok: refusal === undefined, problems: [...new Set([...(refusal === undefined ? [] : [refusal]), ...problems])] };
  }

  async listen(): Promise<void> {
    if (this.#server) this.#origin = await this.#listenHttp(this.#server);
    this.#syslogPlaces = await this.#syslog.listen();
  }

  async #listenHttp(server: IntakeServer): Promise<string> {
    await server.limitRates();
    const { log, http } = this.#options;
    addScanRoute(server, this.#texts, this.#places);
    this.#otlp = addOtlpRoute(server, this.#texts, this.#places);
    if (http?.webhooks) this.#webhooks = addWebhookRoutes(server, this.#texts, { ...http.webhooks, places: this.#places, log });
    return server.listen();
  }

  /** Closes the doors, and then sends findings for `withinMs` at most; the rest waits for the next run. */
  async close(withinMs: number): Promise<void> {
    await Promise.all([this.#server?.close(), this.#syslog.close()]);
    const lostBytes = this.#batches.close();
    if (lostBytes > 0)
      this.#options.log({ level: "error", message: `${lostBytes} bytes of log messages could not be taken, and are lost` });
    await this.#texts.close(withinMs);
  }
}
