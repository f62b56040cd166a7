import { LeaktrailError } from "../../contract/index.ts";
import { say } from "../say.ts";

const EXIT_FAILED = 2;
const DAY_SECONDS = 86_400;

/** For commander. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= DAY_SECONDS) return seconds;
  throw new LeaktrailError("bad-configuration", "--max-seconds is above 0, and a day at most");
}

/** How long a hook may take, from now on. */
export interface Deadline {
  leftMs(): number;
  /** From here on it ends nothing. */
  callOff(): void;
}

/** Once the time is over it ends the process, with 2: what was not scanned until then does not pass. */
export function startDeadline(seconds: number): Deadline {
  const endsAtMs = Date.now() + seconds * 1_000;
  const timer = setTimeout(() => {
    say(`stopped: not all was scanned within ${seconds} seconds, so nothing passes; --max-seconds gives this hook more`);
    process.exit(EXIT_FAILED);
  }, seconds * 1_000);
  return { leftMs: () => Math.max(0, endsAtMs - Date.now()), callOff: () => clearTimeout(timer) };
}
