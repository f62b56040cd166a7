const units = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
  { name: "s", ms: 1000 },
] as const;

const TENTHS_BELOW_MS = 10_000;

/** A duration in its two largest units: `64 ms`, `1.2 s`, `42 s`, `3 min 5 s`, `2 d 4 h`. Clocks differ, so that a negative one counts as none. */
export function durationText(durationMs: number): string {
  const ms = Math.max(0, durationMs);
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < TENTHS_BELOW_MS) return `${Number((ms / 1000).toFixed(1))} s`;
  const at = Math.max(
    0,
    units.findIndex((unit) => ms >= unit.ms),
  );
  const [large, small] = [units[at] ?? units[3], units[at + 1]];
  const count = Math.floor(ms / large.ms);
  const rest = small ? Math.floor((ms % large.ms) / small.ms) : 0;
  return small && rest > 0 ? `${count} ${large.name} ${rest} ${small.name}` : `${count} ${large.name}`;
}

/** How long ago, in one unit: `just now`, `3 min ago`. */
export function agoText(sinceMs: number): string {
  const unit = units.find(({ ms }) => sinceMs >= ms);
  if (!unit || unit.name === "s") return "just now";
  return `${Math.floor(sinceMs / unit.ms)} ${unit.name} ago`;
}

/** From one instant to another, in milliseconds; null where either is missing. */
export function betweenMs(from: string | null | undefined, to: string | null | undefined): number | null {
  return from && to ? Date.parse(to) - Date.parse(from) : null;
}

const local = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** In the reader's zone and manner. */
export function localText(instant: string): string {
  return local.format(Date.parse(instant));
}

export function utcText(instant: string): string {
  return `${new Date(instant).toISOString().replace("T", " ").replace("Z", "")} UTC`;
}
