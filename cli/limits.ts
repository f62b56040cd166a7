import { LeaktrailError } from "../contract/index.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1_000, M: 1_000_000 };
const BYTES_MIN = 1_000;

/** A share of one core, e.g. `0.25`; 2 are two cores. */
export function parseShare(text: string): number {
  const share = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (share < 0.01) throw new LeaktrailError("bad-configuration", "--max-cpu is a share of one core, e.g. 0.25, and 0.01 at least");
  return share;
}

/** Bytes: `500000`, `500k` or `20M`. */
export function parseBytesPerSecond(text: string): number {
  const [, digits = "0", unit = ""] = /^(\d{1,12})([kM]?)$/.exec(text) ?? [];
  const bytes = Number(digits) * (UNITS[unit] ?? 0);
  if (bytes < BYTES_MIN)
    throw new LeaktrailError("bad-configuration", "--max-bytes-per-second is a number, e.g. 500000, 500k or 20M, and 1k at least");
  return bytes;
}

/** Whole seconds, a day at most. */
export function parseSeconds(text: string): number {
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (seconds < 1 || seconds > 86_400)
    throw new LeaktrailError("bad-configuration", "--repo-interval is a number of seconds, from 1 to 86400");
  return seconds;
}
