import { createHash } from "node:crypto";
import { type Finding, type KeyRing, LeaktrailError, type Log } from "../../contract/index.ts";
import { versionOfRules } from "../../rules/index.ts";
import type { IndexFeed, IndexSource } from "../index-sources/index.ts";
import { engineMaker, LiveEngine } from "../live-engine.ts";
import type { Match } from "../match.ts";
import type { RuleList } from "../patterns/index.ts";
import { Outbox, type OutboxOptions } from "../sinks/index.ts";
import type { Sighting } from "../spool/index.ts";
import { warmed } from "../warm-up.ts";
import { type LogBatch, LogStream, LogStreams, type StreamPlace, sightingsIn, type TextPlace } from "./log-streams.ts";
import { type RecentText, RecentTexts } from "./recent-texts.ts";

const RETRY_MS = 1_000;

export interface TextsOptions {
  readonly rules: RuleList;
  readonly keys: KeyRing;
  /** Where the index of issued secrets comes from; without one only patterns are looked for. */
  readonly indexSource?: IndexSource | undefined;
  /** Where findings go. */
  readonly outbox: Omit<OutboxOptions, "log" | "isSyncedLater"> & { readonly isSyncedLater?: boolean };
  readonly scanner: { readonly id: string; readonly version: string };
  readonly log: Log;
}

export interface TextsStats {
  readonly texts: number;
  readonly bytes: number;
  readonly findings: number;
  readonly waiting: number;
  readonly sent: number;
  readonly indexVersion: number | null;
}

/** Throws `conflict`, `newer-data` and `store-unavailable` where the state directories cannot be used. */
export function openTexts(options: TextsOptions): Texts {
  return new Texts(options);
}

/**
 * Scans texts that are no files, one by one and each as a whole. A text that comes twice gives the same findings twice, which the
 * receiver knows by their ids.
 */
export class Texts {
  readonly #options: TextsOptions;
  readonly #engine: LiveEngine;
  readonly #feed: IndexFeed | undefined;
  readonly #outbox: Outbox;
  readonly #streams: LogStreams;
  readonly #recent = new RecentTexts();
  /** Apart, so that much log leaves room for other texts. */
  readonly #recentLogs = new RecentTexts();
  /** Something recent was not scanned with the index that is in use. */
  #isBehind = false;
  #retrying: NodeJS.Timeout | undefined;
  readonly #counts = { texts: 0, bytes: 0, findings: 0 };

  constructor(options: TextsOptions) {
    const { rules, keys, indexSource, outbox, log } = options;
    this.#options = options;
    this.#engine = new LiveEngine(warmed(engineMaker(rules, keys), { needsIndex: indexSource !== undefined }), log);
    this.#outbox = new Outbox({ isSyncedLater: false, ...outbox, log });
    this.#streams = new LogStreams(this.#outbox.generation);
    this.#engine.onDue = () => this.#catchUp();
    this.#feed = indexSource?.(this.#engine, log);
  }

  /** What is waited for or wrong, in words for a person. While the index has not come, no text is taken. */
  get problems(): readonly string[] {
    const index = this.#feed && !this.#feed.isReady ? (this.#feed.problem ?? "the index has not come yet") : this.#feed?.problem;
    return [index, this.#outbox.problem].filter((problem) => problem !== undefined && problem !== null);
  }

  /** Why no text is taken just now, in words for a person; undefined while texts are taken. */
  get refusal(): string | undefined {
    if (this.#feed && !this.#feed.isReady) return this.#feed.problem ?? "the index has not come yet";
    return this.#outbox.isFull ? `${this.#outbox.waiting} findings wait to be sent, as many as the spool may hold` : undefined;
  }

  get stats(): TextsStats {
    const { waiting, sent } = this.#outbox;
    return { ...this.#counts, waiting, sent, indexVersion: this.#feed ? this.#engine.usedVersion : null };
  }

  /**
   * Scans a text and makes its findings durable, one a secret, with the place of its first sighting and the count of all. Throws
   * `unreadable-source` while the index has not come, and `store-unavailable` where findings cannot be kept: then the text was not taken.
   */
  take(text: Buffer, place: TextPlace): readonly Finding[] {
    return this.keep(text, this.look(text, place), place);
  }

  /** Makes the findings of a text durable, as `take` does; a text without any is counted. */
  keep(text: Buffer, findings: readonly Finding[], place: TextPlace): readonly Finding[] {
    this.#outbox.keepWhole(findings);
    if (this.#feed) this.#recent.add(text, { place, ...this.#toldNow(findings.map((finding) => ({ finding }))) });
    this.#counts.texts += 1;
    this.#counts.bytes += text.length;
    this.#counts.findings += findings.length;
    return findings;
  }

  /** The same, of which nothing is kept: the findings are the caller's to tell. Throws `unreadable-source` while the index has not come. */
  look(text: Buffer, place: TextPlace): readonly Finding[] {
    return this.describe(text, this.scan(text), place);
  }

  /** What stands in a text and where, of which nothing is kept. Throws `unreadable-source` while the index has not come. */
  scan(text: Buffer): readonly Match[] {
    this.#demandIndex();
    this.#catchUp();
    return this.#engine.scan(text);
  }

  /** The findings of what `scan` found in a text, one a secret. */
  describe(text: Buffer, matches: readonly Match[], place: TextPlace): readonly Finding[] {
    return this.#sightings(text, matches, place).map(({ finding }) => finding);
  }

  /**
   * Scans what came of streams of log since the last time and makes it durable: one finding a secret and stream, with the count of all
   * since the stream began. Gives the number of sightings. Throws as `take` does, and then nothing of it was taken.
   */
  takeLogs(batches: readonly LogBatch[]): number {
    this.#demandIndex();
    this.#catchUp();
    const scanned = batches.map(({ lines, place }) => {
      const stream = this.#streams.of(place);
      return { lines, place, stream, sightings: this.#sightings(lines, this.#engine.scan(lines), place, stream) };
    });
    const sightings = scanned.flatMap((one) => one.sightings);
    this.#outbox.keepOfStreams(sightings);
    for (const { lines, place, stream, sightings } of scanned) {
      const { generation, position } = stream;
      if (this.#feed) this.#recentLogs.add(lines, { place, stream: { generation, position }, ...this.#toldNow(sightings) });
      stream.pass(lines);
      this.#counts.bytes += lines.length;
    }
    const total = sightings.reduce((sum, { finding }) => sum + finding.count.total, 0);
    this.#counts.texts += batches.length;
    this.#counts.findings += total;
    this.#outbox.endStreams(this.#streams.leaveOldest());
    return total;
  }

  #demandIndex(): void {
    if (this.#feed && !this.#feed.isReady) {
      throw new LeaktrailError("unreadable-source", this.#feed.problem ?? "the index has not come yet");
    }
  }

  #scannerNow(): Finding["scanner"] {
    return { ...this.#options.scanner, rulesVersion: versionOfRules(), indexVersion: this.#feed ? this.#engine.usedVersion : null };
  }

  /** Scans with the newest index from here on, and looks for what only that one knows in the texts that came a moment ago. */
  #catchUp(): void {
    if (this.#engine.adopt()) this.#isBehind = true;
    if (!this.#isBehind) return;
    const { usedVersion } = this.#engine;
    for (const text of [...this.#recent.without(usedVersion), ...this.#recentLogs.without(usedVersion)]) {
      try {
        this.#lookAgain(text);
      } catch {
        // The outbox says what is wrong with it.
        clearTimeout(this.#retrying);
        this.#retrying = setTimeout(() => this.#catchUp(), RETRY_MS).unref();
        return;
      }
      text.indexVersion = usedVersion;
    }
    this.#isBehind = false;
  }

  #lookAgain({ bytes, place, stream, told }: RecentText): void {
    const seen = this.#sightings(bytes, this.#engine.scanForIssued(bytes), place, stream);
    const news = seen.filter(({ finding }) => !told.has(finding.id));
    if (stream) this.#outbox.keepOfStreams(news);
    else this.#outbox.keepWhole(news.map(({ finding }) => finding));
    for (const { finding } of news) {
      told.add(finding.id);
      this.#counts.findings += stream ? finding.count.total : 1;
    }
  }

  #toldNow(sightings: readonly Pick<Sighting, "finding">[]): Pick<RecentText, "told" | "indexVersion"> {
    return { told: new Set(sightings.map(({ finding }) => finding.id)), indexVersion: this.#engine.usedVersion };
  }

  /** The sightings in a text, one a secret. One that is part of no stream is known by its bytes: from the same place they are the same text. */
  #sightings(lines: Buffer, matches: readonly Match[], place: TextPlace, stream?: StreamPlace): readonly Sighting[] {
    if (matches.length === 0) return [];
    const inStream = stream ?? new LogStream(createHash("sha256").update(lines).digest("hex"));
    return sightingsIn({ lines, matches, stream: inStream, place, scanner: this.#scannerNow() });
  }

  /** Sends findings for `withinMs` at most; the rest waits for the next run. */
  async close(withinMs: number): Promise<void> {
    await this.#feed?.close();
    this.#engine.close();
    clearTimeout(this.#retrying);
    this.#recent.close();
    this.#recentLogs.close();
    await this.#outbox.close(withinMs);
  }
}
