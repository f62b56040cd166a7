import { type Finding, toLeaktrailError } from "../../contract/index.ts";
import { httpSink, type Sink, shown } from "../../scanner/index.ts";
import { collectorUrl, tokenOf } from "../api-client.ts";
import { NAMED_MAX, say } from "../say.ts";
import { UnsentFindings } from "../unsent.ts";

/** Findings that are sent at once. */
const BATCH_MAX = 100;
/** Batches that wait in memory for the one that is sent; what comes while so many do waits on the disk. */
const QUEUED_MAX = 100;

/** Throws `bad-configuration` where that is no collector, or there is no token. A module of its own: a hook that sends nothing does not wait for it. */
export function openSender(place: string, tokenFile: string | undefined): FindingSender {
  return new FindingSender(httpSink({ base: collectorUrl(place, "--send"), token: tokenOf(tokenFile) }));
}

/**
 * Sends findings as they come. From the first batch on that the collector does not take, they are kept on the disk, for the next
 * scan or hook that sends.
 */
export class FindingSender {
  readonly #sink: Sink;
  readonly #unsent = new UnsentFindings();
  #batch: Finding[] = [];
  #queued = 0;
  #sending: Promise<void> = Promise.resolve();
  #isAway = false;
  #accepted = 0;
  #refused = 0;
  #kept = 0;
  #lost = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  add(finding: Finding): void {
    this.#batch.push(finding);
    if (this.#batch.length >= BATCH_MAX) this.#flush();
  }

  /** Sends what is left, and what waited from before, and says how it went. False where something was neither sent nor kept. */
  async end(): Promise<boolean> {
    this.#flush();
    await this.#sending;
    if (!this.#isAway) await this.#sendWhatWaits();
    const kept =
      this.#kept === 0 ? "" : `, ${this.#kept} wait in ${shown(this.#unsent.folder)} to be sent by the next scan or hook that sends`;
    const lost = this.#lost === 0 ? "" : `, ${this.#lost} were neither sent nor kept`;
    say(`${this.#accepted} findings taken by the collector, ${this.#refused} refused${kept}${lost}`);
    return this.#lost + this.#refused === 0;
  }

  async close(): Promise<void> {
    await this.#sink.close();
  }

  #flush(): void {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    if (this.#isAway || this.#queued >= QUEUED_MAX) this.#keep(batch);
    else this.#sending = this.#sendNext(batch, this.#sending);
  }

  async #sendNext(batch: readonly Finding[], before: Promise<void>): Promise<void> {
    this.#queued += 1;
    await before;
    await this.#sendOrKeep(batch);
    this.#queued -= 1;
  }

  async #sendOrKeep(batch: readonly Finding[]): Promise<void> {
    if (this.#isAway) return this.#keep(batch);
    try {
      await this.#send(batch);
    } catch (thrown) {
      this.#isAway = true;
      say(`findings are not sent: ${toLeaktrailError(thrown).message}`);
      this.#keep(batch);
    }
  }

  async #send(batch: readonly Finding[]): Promise<void> {
    const refusals = await this.#sink.send(batch);
    for (const { index, reason } of refusals)
      if (this.#refused++ < NAMED_MAX) say(`the collector refused ${batch[index]?.id}: ${shown(reason)}`);
    this.#accepted += batch.length - refusals.length;
  }

  #keep(batch: readonly Finding[]): void {
    try {
      this.#unsent.keep(batch);
      this.#kept += batch.length;
    } catch (thrown) {
      if (this.#lost === 0) say(`findings cannot be kept: ${toLeaktrailError(thrown).message}`);
      this.#lost += batch.length;
    }
  }

  async #sendWhatWaits(): Promise<void> {
    try {
      await this.#unsent.drain((batch) => this.#send(batch));
      this.#kept = 0;
    } catch (thrown) {
      say(`what waited is not all sent: ${toLeaktrailError(thrown).message}`);
    }
  }
}
