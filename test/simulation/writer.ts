import type { Random } from "../corpus/random.ts";
import { token } from "../scanner/watch/harness.ts";
import type { Inode, Leak } from "./disk.ts";
import { DIRECTORY } from "./life.ts";
import { issuedToken } from "./registry.ts";
import type { World } from "./world.ts";

export const LOG = `${DIRECTORY}/app.log`;

/** How a log is made to give way to the next: what logrotate, log libraries and careless scripts do. */
export const rotations = ["rename", "copy and truncate", "delete and make anew", "truncate unasked"] as const;
type Rotation = (typeof rotations)[number];

/** As long as the watch is given, without any trouble, before bytes that it may not have read are destroyed. */
const LONG_ENOUGH_MS = 15_000;
/** As long as it is given to look at a file for the first time where only the name is followed. */
const SEEN_MS = 4_000;
/** A secret is registered at most as long after it was first issued: as far back as the watch looks, less what it takes to scan. */
const REGISTERED_MS = 8_000;
/** What is registered is scanned with after as much, at most. */
const ADOPTED_MS = 1_500;
/** A copy takes no longer, or may be taken for another log. */
const COPY_MS = 8_000;

/** An application that logs, and whatever rotates its log. It goes on from one `yield`, which says for how long, to the next. */
export class Writer {
  readonly #world: World;
  readonly #random: Random;
  readonly #rotation: Rotation;
  /** Tokens of this seed are told from those of others, so that nothing is found by chance. */
  readonly #firstToken: number;
  readonly #story: Generator<number, void>;
  #log: Inode;
  #tokens = 0;
  readonly #registeredAtMs = new Map<string, number>();
  #lines = 0;
  #rotations = 0;
  nextAtMs: number;

  constructor(world: World, rotation: Rotation, { seed, isBrief }: { seed: number; isBrief: boolean }) {
    this.#world = world;
    this.#random = world.random;
    this.#rotation = rotation;
    this.#firstToken = seed * 1_000;
    this.#log = world.disk.create(LOG);
    // Some of it may be there before the watch is.
    this.nextAtMs = world.nowMs - (this.#random.chance(50) ? this.#random.below(2_000) : 0);
    this.#story = isBrief ? this.#tellBriefly() : this.#tell();
  }

  get isDone(): boolean {
    return this.nextAtMs === Number.POSITIVE_INFINITY;
  }

  act(): void {
    const step = this.#story.next();
    this.nextAtMs = step.done ? Number.POSITIVE_INFINITY : this.nextAtMs + step.value;
  }

  *#tell(): Generator<number, void> {
    const chapters = 1 + this.#random.below(4);
    for (let chapter = 0; chapter < chapters; chapter++) {
      yield* this.#write(1 + this.#random.below(12));
      yield* this.#rotate();
    }
    yield* this.#write(1 + this.#random.below(6));
  }

  *#tellBriefly(): Generator<number, void> {
    yield* this.#write(3);
    yield* this.#rotate();
    yield* this.#write(2);
  }

  *#write(lines: number): Generator<number, void> {
    for (let line = 0; line < lines; line++) {
      yield this.#random.chance(70) ? this.#random.below(30) : this.#random.below(1_500);
      yield* this.#writeLine();
    }
  }

  /** One line; sometimes in two pieces, with time between them. */
  *#writeLine(): Generator<number, void> {
    const inode = this.#log;
    const leaked = this.#random.chance(60) ? this.#token() : undefined;
    const padding = this.#random.chance(this.#world.longLinePercent) ? " long line ".repeat(9_000) : ".".repeat(this.#random.below(300));
    const before = `${this.#lines++} INFO ${padding}`;
    const bytes = Buffer.from(`${before}${leaked === undefined ? "" : ` used ${leaked} for it`}\n`);
    const [start, cuts] = [inode.bytes.length, inode.cuts];
    if (this.#random.chance(25)) {
      const at = this.#random.below(bytes.length);
      this.#append(inode, bytes.subarray(0, at));
      yield this.#random.chance(50) ? this.#random.below(20) : this.#random.below(2_500);
      this.#append(inode, bytes.subarray(at));
    } else {
      this.#append(inode, bytes);
    }
    // Pieces that something came between are no line: the secret was torn.
    if (leaked === undefined || inode.cuts !== cuts || inode.bytes.length !== start + bytes.length) return;
    const isEarly = this.#isEarly(leaked);
    this.#remember(inode, { token: leaked, isEarly, offset: start + before.length + " used ".length });
  }

  *#rotate(): Generator<number, void> {
    this.#world.trace(() => `rotates: ${this.#rotation}`);
    if (this.#world.isNameFollowed) yield* this.#giveTime(SEEN_MS);
    if (this.#rotation === "rename") yield* this.#rename();
    else if (this.#rotation === "copy and truncate") yield* this.#copyAndTruncate();
    else if (this.#rotation === "delete and make anew") yield* this.#deleteAndMakeAnew();
    else yield* this.#truncateUnasked();
  }

  /** The writer may go on with the renamed file for a while. */
  *#rename(): Generator<number, void> {
    if (this.#random.chance(50)) yield* this.#write(this.#random.below(4));
    this.#shift();
    this.#world.disk.rename(LOG, `${LOG}.1`);
    this.#world.tell(`${LOG}.1`);
    if (this.#random.chance(50)) yield* this.#write(this.#random.below(4));
    this.#log = this.#world.disk.create(LOG);
    this.#world.tell(LOG);
  }

  /**
   * What is written between the copy and the cut is lost, as everywhere. Where the watch has read that before the cut, it cannot
   * tell the shorter copy from another log, and reads it as one: rather twice than not at all.
   */
  *#copyAndTruncate(): Generator<number, void> {
    if (this.#random.chance(50)) yield* this.#write(this.#random.below(4));
    this.#shift();
    const startMs = this.#world.nowMs;
    const copy = this.#world.disk.create(`${LOG}.1`);
    // A copy is there before its first byte is.
    if (this.#random.chance(30)) yield this.#random.below(300);
    for (let at = 0; at < this.#log.bytes.length; ) {
      const piece = this.#log.bytes.subarray(at, at + 1 + this.#random.below(2_000));
      this.#append(copy, piece);
      at += piece.length;
      if (this.#random.chance(10)) yield this.#random.below(30);
    }
    copy.leaks = this.#log.leaks.filter(({ offset, token: { length } }) => offset + length <= copy.bytes.length);
    this.#world.tell(`${LOG}.1`);
    if (this.#random.chance(30)) yield this.#random.below(50);
    if (this.#random.chance(30)) yield* this.#write(1 + this.#random.below(2));
    const [grew, slow] = [this.#log.bytes.length > copy.bytes.length, this.#world.nowMs - startMs > COPY_MS];
    if (grew || slow) for (const leak of copy.leaks) leak.mayRepeat = grew ? "copied while the log grew" : "copied slowly";
    this.#world.disk.excuse(this.#log, "written between copy and truncation");
    // What was counted of the log is not known of its copy, which is read on and not looked at again.
    for (const leak of copy.leaks) if (leak.isEarly) leak.excuse ??= "copied when the index may not have known of it";
    this.#truncate();
  }

  *#deleteAndMakeAnew(): Generator<number, void> {
    yield* this.#giveTime(LONG_ENOUGH_MS);
    this.#world.disk.unlink(LOG);
    this.#world.tell(LOG);
    yield this.#random.below(3_000);
    this.#log = this.#world.disk.create(LOG);
    this.#world.tell(LOG);
  }

  *#truncateUnasked(): Generator<number, void> {
    if (this.#random.chance(50)) yield* this.#giveTime(LONG_ENOUGH_MS);
    else this.#world.disk.excuse(this.#log, "truncated before it could be read");
    this.#truncate();
  }

  /** From now on: what it did before the watch began, it may have done in the past. */
  *#giveTime(ms: number): Generator<number, void> {
    this.#world.calm(ms);
    yield ms + this.#world.nowMs - this.nextAtMs;
  }

  /** app.log.1 becomes app.log.2, and so on; nothing is deleted. */
  #shift(): void {
    for (let at = this.#rotations++; at >= 1; at--) this.#world.disk.rename(`${LOG}.${at}`, `${LOG}.${at + 1}`);
  }

  #truncate(): void {
    this.#world.trace(() => "truncates");
    this.#world.disk.truncate(this.#log);
    this.#world.tell(LOG);
  }

  /** Most are new; some were written before. Every other one is issued, and registered a while later. */
  #token(): string {
    const isNew = this.#tokens === 0 || this.#random.chance(60);
    const number = this.#firstToken + (isNew ? this.#tokens++ : this.#random.below(this.#tokens));
    if (number % 2 === 0) return token(number);
    const secret = issuedToken(token(number));
    if (isNew) this.#world.after(this.#random.chance(30) ? 0 : this.#random.below(REGISTERED_MS), () => this.#register(secret));
    return secret;
  }

  #register(secret: string): void {
    this.#world.trace(() => `registers ${secret}`);
    this.#world.registry.register(secret);
    this.#registeredAtMs.set(secret, this.#world.nowMs);
  }

  /** Whether it may have been scanned before the watch knew of it, and must be looked at again. */
  #isEarly(secret: string): boolean {
    return (
      secret === issuedToken(secret) && this.#world.nowMs < (this.#registeredAtMs.get(secret) ?? Number.POSITIVE_INFINITY) + ADOPTED_MS
    );
  }

  #append(inode: Inode, bytes: Buffer): void {
    this.#world.disk.append(inode, bytes);
    this.#world.tell(LOG);
  }

  #remember(inode: Inode, leak: Leak): void {
    this.#world.trace(() => `writes ${leak.token} at ${leak.offset} of ${inode.ino}`);
    inode.leaks.push(leak);
    this.#world.receiver.wrote(leak);
  }
}
