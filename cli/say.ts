/** Places that are named one by one; the rest are counted. */
export const NAMED_MAX = 100;

/** Tells the user something beside what standard output gets. */
export function say(text: string): void {
  process.stderr.write(`leaktrail: ${text}\n`);
}
