import type Database from "better-sqlite3";
import { type Finding, LeaktrailError } from "../../contract/index.ts";
import type { Clock, DirectoryEntry, Files, Ports } from "../../scanner/ports/index.ts";
import type { Sink } from "../../scanner/sinks/index.ts";
import type { SpoolDatabase } from "../../scanner/spool/spool.ts";
import { type Inode, statOf } from "./disk.ts";
import type { World } from "./world.ts";

export const DIRECTORY = "/logs";
const EXT4 = 0xef53;

/** The process is gone. Product code may catch it; every further call throws it again, so that nothing of it goes on. */
class Crashed extends Error {}

/**
 * One process of the watch, from its start to its crash, as the ports that it runs on. Each call takes some time, in which the writer
 * may write; each may fail; and at the one that is named the process stops, between this call's asking and its being done.
 */
export class Life implements Ports {
  readonly #world: World;
  readonly #crashAtCall: number;
  readonly #startedAtMs: number;
  readonly #open = new Map<number, Inode>();
  #descriptors = 3;
  #calls = 0;
  #isDead = false;
  #hint: (path: string) => void = () => undefined;

  constructor(world: World, crashAtCall: number) {
    this.#world = world;
    this.#crashAtCall = crashAtCall;
    this.#startedAtMs = world.nowMs;
  }

  get calls(): number {
    return this.#calls;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Descriptors that are open. */
  get holds(): number {
    return this.#open.size;
  }

  /** The system takes back what the process held. */
  end(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    for (const inode of this.#open.values()) this.#world.disk.release(inode);
  }

  /** The system's event, where it gives one. */
  tell(path: string): void {
    this.#world.after(this.#world.random.below(20), () => this.#isDead || this.#hint(path));
  }

  readonly files: Files = {
    stat: (path) => {
      this.#call("stat", ["EIO"]);
      if (path === DIRECTORY) return { dev: 7n, ino: 2n, size: 0n, mtimeNs: 0n, isFile: () => false, isDirectory: () => true };
      return statOf(this.#at(path));
    },
    open: (path) => {
      this.#call("open", ["EIO", "EMFILE"]);
      const inode = this.#at(path);
      this.#world.disk.hold(inode);
      this.#open.set(this.#descriptors, inode);
      return this.#descriptors++;
    },
    fstat: (fd) => {
      this.#call("fstat", ["EIO"]);
      return statOf(this.#held(fd));
    },
    read: (fd, into, at, length, position) => {
      this.#call("read", ["EIO"]);
      // A read may give less than was asked for, and more may have been written since `fstat`.
      const most = this.#world.isCalm || this.#world.random.chance(90) ? length : 1 + this.#world.random.below(length);
      const { bytes } = this.#held(fd);
      return position >= bytes.length ? 0 : bytes.copy(into, at, position, position + Math.min(length, most));
    },
    close: (fd) => {
      this.#call("close");
      this.#world.disk.release(this.#held(fd));
      this.#open.delete(fd);
    },
    list: (directory) => {
      this.#call("list", ["EIO", "EMFILE"]);
      return this.#world.disk.paths().map((path) => entryOf(path.slice(directory.length + 1)));
    },
    isLink: () => false,
    // One whose events are relied on, though here they come now and then, or never.
    fileSystem: () => EXT4,
  };

  readonly clock: Clock = {
    nowMs: () => this.#world.nowMs - this.#startedAtMs,
    after: (ms, act) => {
      let isOff = this.#isDead;
      this.#world.after(ms, () => isOff || this.#isDead || act());
      return () => {
        isOff = true;
      };
    },
    turn: () => new Promise((resolve) => this.clock.after(0, resolve)),
  };

  /** It works all the time that its calls take. */
  readonly cpuMs = () => this.#calls / 10;

  readonly random = () => this.#world.random.below(1 << 30) / (1 << 30);

  readonly hints: Ports["hints"] = (onHint) => {
    this.#hint = onHint;
    return { follow: () => undefined, close: () => undefined };
  };

  readonly sink: Sink = {
    send: async (findings) => {
      this.#call("send");
      await this.#takesMs(this.#world.random.below(15));
      const { sink } = this.#world;
      if (sink === "small" && findings.length > 2) throw new LeaktrailError("too-large", "too many findings at once");
      if (sink === "away") throw new LeaktrailError("collector-unavailable", "the receiver is away");
      this.#receive(sink === "takes some" ? findings.slice(0, this.#world.random.below(findings.length)) : findings);
      await this.#takesMs(this.#world.random.below(15));
      if (sink === "takes some" || sink === "loses answers") throw new LeaktrailError("collector-unavailable", "no answer came");
      return [];
    },
    close: async () => undefined,
  };

  /** The database outlives the process: what was committed is there for the next one, what was not is rolled back. */
  database(db: Database.Database): SpoolDatabase {
    return {
      name: "the simulated disk",
      prepare: ((sql: string) => {
        this.#call("prepare");
        return db.prepare(sql);
      }) as Database.Database["prepare"],
      pragma: (source) => {
        this.#call("pragma");
        return db.pragma(source);
      },
      transaction: (work) => ({
        immediate: () => {
          this.#call("begin");
          const whole = db.transaction(() => {
            work();
            this.#call("commit");
            if (this.#world.isDiskFull) throw new Error("database or disk is full");
          });
          whole.immediate();
          this.#call("committed");
        },
      }),
      close: () => this.#call("close database"),
    };
  }

  #receive(findings: readonly Finding[]): void {
    this.#world.trace(() => `  received ${findings.map(({ file, offset, count }) => `${file}:${offset} x${count.total}`).join(", ")}`);
    this.#world.receiver.take(findings);
  }

  #takesMs(ms: number): Promise<void> {
    return new Promise((resolve) => this.clock.after(ms, resolve));
  }

  #call(what: string, failures: readonly string[] = []): void {
    if (this.#isDead) throw new Crashed("the process is gone");
    this.#calls++;
    this.#world.elapse();
    if (this.#calls >= this.#crashAtCall && !this.#world.isCalm) {
      this.#world.trace(() => `crash at call ${this.#calls}, ${what}`);
      this.end();
      this.#world.ended(this);
      throw new Crashed("the process is gone");
    }
    if (failures.length > 0 && this.#world.mayFail()) throw this.#failure(what, this.#world.random.pick(failures));
  }

  #failure(what: string, code: string): Error {
    this.#world.trace(() => `  ${what} fails: ${code}`);
    return Object.assign(new Error(`${code}: ${what}`), { code });
  }

  #at(path: string): Inode {
    const inode = this.#world.disk.at(path);
    if (!inode) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
    return inode;
  }

  #held(fd: number): Inode {
    const inode = this.#open.get(fd);
    if (!inode) throw new Error(`descriptor ${fd} is not open`);
    return inode;
  }
}

function entryOf(name: string): DirectoryEntry {
  return { name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
}
