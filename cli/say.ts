import { writeSync } from "node:fs";

/** Places that are named one by one; the rest are counted. */
export const NAMED_MAX = 100;

/** Takes away what stands on the terminal for a moment only, such as how far a scan is. */
let clearScreen: () => void = () => undefined;

/** `clear` is called before anything is written, so that nothing is written into what it takes away. */
export function clearBeforeSaying(clear: () => void): void {
  clearScreen = clear;
}

/** Tells the user something beside what standard output gets. */
export function say(text: string): void {
  clearScreen();
  process.stderr.write(`leaktrail: ${text}\n`);
}

const STANDARD_OUTPUT = 1;
/** Between two tries to write to a reader that is slower than we are. */
const PAUSE_MS = 2;
const nobody = new Int32Array(new SharedArrayBuffer(4));

/** Writes to standard output, and waits for its reader: what a stream took instead would gather in memory without a bound. */
export function print(text: string): void {
  clearScreen();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(STANDARD_OUTPUT, bytes, at);
    } catch (thrown) {
      if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
      if (thrown.code === "EAGAIN") {
        Atomics.wait(nobody, 0, 0, PAUSE_MS);
        continue;
      }
      // Whoever listens there ends the process.
      process.stdout.emit("error", thrown);
      throw thrown;
    }
  }
}
