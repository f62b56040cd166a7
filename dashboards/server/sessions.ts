import { createHash, randomBytes } from "node:crypto";
import type { Caller } from "../../collector/index.ts";

/** Who a session stands for, asked anew at each request: a token that expires or is withdrawn ends its sessions. */
export type Identify = () => Promise<Caller | undefined>;

interface Session {
  readonly identify: Identify;
  readonly startedAtMs: number;
  usedAtMs: number;
}

const SESSIONS_MAX = 1000;
const LIFETIME_MS = 12 * 60 * 60_000;
const IDLE_MS = 30 * 60_000;

/** Signed-in browsers, in this process's memory only: at most 1000, each for 12 hours, or until 30 minutes without use. */
export class Sessions {
  readonly #byKey = new Map<string, Session>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs;
  }

  /** Returns the new session's id, which goes into a cookie. When all are taken, the one unused for longest ends. */
  start(identify: Identify): string {
    for (const [key, session] of this.#byKey) if (this.#isOver(session)) this.#byKey.delete(key);
    if (this.#byKey.size >= SESSIONS_MAX) this.#byKey.delete(this.#byKey.keys().next().value ?? "");
    const id = randomText();
    const nowMs = this.#nowMs();
    this.#byKey.set(keyOf(id), { identify, startedAtMs: nowMs, usedAtMs: nowMs });
    return id;
  }

  /** Who this session stands for, if it lives. `isUse` is false for what the page asks by itself: it must not keep an absent person signed in. */
  async callerOf(id: string, isUse: boolean): Promise<Caller | undefined> {
    const key = keyOf(id);
    const session = this.#byKey.get(key);
    if (!session) return undefined;
    const caller = this.#isOver(session) ? undefined : await session.identify();
    if (!caller) this.#byKey.delete(key);
    else if (isUse && this.#byKey.delete(key)) {
      session.usedAtMs = this.#nowMs();
      // Set again, so that the map's order is that of the last use.
      this.#byKey.set(key, session);
    }
    return caller;
  }

  end(id: string): void {
    this.#byKey.delete(keyOf(id));
  }

  #isOver({ startedAtMs, usedAtMs }: Session): boolean {
    const nowMs = this.#nowMs();
    return nowMs - startedAtMs >= LIFETIME_MS || nowMs - usedAtMs >= IDLE_MS;
  }
}

const CODES_MAX = 100;
const CODE_LIFETIME_MS = 5 * 60_000;

/** One-time sign-in codes: each works once, within five minutes. */
export class SignInCodes {
  readonly #byKey = new Map<string, { caller: Caller; madeAtMs: number }>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = Date.now) {
    this.#nowMs = nowMs;
  }

  make(caller: Caller): string {
    if (this.#byKey.size >= CODES_MAX) this.#byKey.delete(this.#byKey.keys().next().value ?? "");
    const code = randomText();
    this.#byKey.set(keyOf(code), { caller, madeAtMs: this.#nowMs() });
    return code;
  }

  /** Whom the code signs in; undefined where it is unknown, used or too old. */
  use(code: string): Caller | undefined {
    const key = keyOf(code);
    const found = this.#byKey.get(key);
    this.#byKey.delete(key);
    return found && this.#nowMs() - found.madeAtMs < CODE_LIFETIME_MS ? found.caller : undefined;
  }
}

const RANDOM_BYTES = 32;

function randomText(): string {
  return randomBytes(RANDOM_BYTES).toString("base64url");
}

/** Looked up by hash, so that how long a look-up takes tells nothing of the id. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
