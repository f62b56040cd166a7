import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { leakyLine } from "./log-text.ts";
import type { Leakable, Setting } from "./setting.ts";
import type { WatchOrder, WatchProcess } from "./watch-process.ts";

const DAMAGE_BYTES = 64;
/** Longer than a listing of a directory is kept. */
const GONE_MS = 3_000;
const JUMP_MS = 86_400_000;
const JUMP_EVERY_MS = 100;
const [JUMP_LEAKS, JUMP_LEAK_EVERY_MS] = [30, 100];
const JUMP_LATENCY_MAX_MS = 1_000;

/** Bad input around the logs: files and folders that are not as they should be, a damaged checkpoint, a clock that jumps. */
export async function reportBadPlaces(setting: Setting): Promise<void> {
  const { report } = setting;
  report(
    await measure("a file that cannot be read, beside one that can", "named with its reason; the other is read", () => unreadable(setting)),
  );
  report(
    await measure("the directory goes away and comes again", "it lives, and reads what is in the new one", () => directoryGone(setting)),
  );
  const spoilt: readonly (readonly [string, (file: string) => void])[] = [
    ["its first bytes overwritten", (file) => overwrite(file, 0)],
    ["a page in its midst overwritten", (file) => overwrite(file, Math.floor(readFileSync(file).length / 8192) * 4096)],
    ["cut in half", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ];
  for (const [what, spoil] of spoilt) {
    const target = "says so, sets it aside, reads all again under the same ids: every count is exact";
    report(await measure(`a checkpoint that is corrupt: ${what}`, target, () => corrupt(setting, spoil, what)));
  }
  report(
    await measure(
      `the clock jumps by a day, forward and back, every ${JUMP_EVERY_MS} ms (Date, in the sidecar; its monotonic clock cannot)`,
      `every leak found < ${JUMP_LATENCY_MAX_MS} ms, each count exact`,
      () => clockJumps(setting),
    ),
  );
}

/** One log with a sidecar on its folder; ends with the sidecar. */
async function onLog<T>(
  setting: Setting,
  { name, ...order }: { name: string } & Partial<WatchOrder>,
  run: (at: { folder: string; log: string; watch: WatchProcess }) => Promise<T>,
): Promise<T> {
  const { folder, watch } = setting.sidecar(name, (own) => ({ paths: [join(own, "logs")], ...order }));
  mkdirSync(join(folder, "logs"));
  setting.end.forget();
  try {
    return await run({ folder, log: join(folder, "logs", "app.log"), watch });
  } finally {
    await watch.stop();
  }
}

/** Writes a line for each and waits until all are on the bus; gives those that are not. */
async function leakAndWait({ end }: Setting, log: string, leaks: readonly Leakable[]): Promise<Leakable[]> {
  for (const [number, { bytes }] of leaks.entries()) appendFileSync(log, leakyLine(number, bytes));
  await eventually("they are on the bus", () => leaks.every(({ id }) => end.of(id).length > 0)).catch(() => undefined);
  return leaks.filter(({ id }) => end.of(id).length === 0);
}

function unreadable(setting: Setting) {
  return onLog(setting, { name: "unreadable" }, async ({ folder, log, watch }) => {
    const closed = closedFile(join(folder, "logs"));
    watch.launch();
    const lost = await leakAndWait(setting, log, setting.take(3));
    const said = watch.said.split("\n").find((line) => line.includes(closed)) ?? "nothing of it";
    return {
      figure: `said: ${said.slice(0, 160)}; ${3 - lost.length} of 3 leaks beside it`,
      ok: /cannot be read: EACCES/.test(said) && lost.length === 0,
    };
  });
}

/** The system's administrator may read every file, but those of the kernel that are for writing only. */
function closedFile(folder: string): string {
  const path = join(folder, "closed.log");
  if (process.getuid?.() === 0) {
    const [target = ""] = spawnSync("find", ["/sys", "-type", "f", "-perm", "0200", "-print", "-quit"], { encoding: "utf8" }).stdout.split(
      "\n",
    );
    symlinkSync(target, path);
  } else {
    writeFileSync(path, "closed\n");
    chmodSync(path, 0);
  }
  return path;
}

function directoryGone(setting: Setting) {
  return onLog(setting, { name: "gone" }, async ({ folder, log, watch }) => {
    watch.launch();
    const before = await leakAndWait(setting, log, setting.take(2));
    rmSync(join(folder, "logs"), { recursive: true });
    await sleep(GONE_MS);
    mkdirSync(join(folder, "logs"));
    const after = await leakAndWait(setting, log, setting.take(2));
    const figure = `${2 - before.length} of 2 leaks before, ${2 - after.length} of 2 after; it ${watch.isRunning ? "lives" : "ended"}`;
    return { figure, ok: before.length + after.length === 0 && watch.isRunning };
  });
}

function corrupt(setting: Setting, spoil: (file: string) => void, what: string) {
  return onLog(setting, { name: `corrupt-${what.replaceAll(" ", "-")}` }, async ({ folder, log, watch }) => {
    const [former, later] = [setting.take(20), setting.take(2)];
    watch.launch();
    const lost = await leakAndWait(setting, log, former);
    await watch.stop();
    spoil(join(folder, "state", "watch.sqlite"));
    watch.launch();
    const damaged = await watch.until("states_damaged", () => true);
    lost.push(...(await leakAndWait(setting, log, later)));
    await watch.until("bytes", (bytes) => bytes >= readFileSync(log).length);
    const totals = setting.end.totals();
    const exact = [...former, ...later].filter(({ id }) => totals.get(id) === 1 && setting.end.of(id).length === 1).length;
    const [, aside = ""] = /the state in .* is damaged \(.+\)\. It was set aside as (.+); everything begins anew/.exec(watch.said) ?? [];
    const isSaid = existsSync(aside);
    const figure = `${isSaid && damaged === 1 ? "said and counted" : "not said"}; ${exact} of ${former.length + later.length} counts exact`;
    return { figure, ok: isSaid && damaged === 1 && lost.length === 0 && exact === former.length + later.length };
  });
}

function overwrite(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, at, at + DAMAGE_BYTES);
  writeFileSync(file, bytes);
}

const jumpingClock = `
const Real = Date;
let shift = 0;
setInterval(() => { shift = shift === 0 ? ${JUMP_MS} : shift > 0 ? -${JUMP_MS} : 0; }, ${JUMP_EVERY_MS}).unref();
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
  static now() { return Real.now() + shift; }
};
`;

function clockJumps(setting: Setting) {
  const clock = join(setting.folder, "jumping-clock.cjs");
  writeFileSync(clock, jumpingClock);
  return onLog(setting, { name: "clock", nodeFlags: ["--require", clock] }, async ({ log, watch }) => {
    const { end } = setting;
    watch.launch();
    const leaks = setting.take(JUMP_LEAKS);
    const writtenAtMs: number[] = [];
    writeFileSync(log, "");
    await watch.until("files", (files) => files === 1);
    await watch.until("index_version", (version) => version > 0);
    for (const [number, { bytes }] of leaks.entries()) {
      writtenAtMs.push(performance.now());
      appendFileSync(log, leakyLine(number, bytes));
      await sleep(JUMP_LEAK_EVERY_MS);
    }
    await eventually("all are found", () => leaks.every(({ id }) => end.of(id).length > 0)).catch(() => undefined);
    const times = leaks.flatMap(({ id }, at) => end.of(id).map(({ firstAtMs }) => firstAtMs - (writtenAtMs[at] ?? 0)));
    const exact = leaks.filter(({ id }) => end.totals().get(id) === 1).length;
    const most = Math.max(...times);
    const figure = `${exact} of ${leaks.length} found and exact, the slowest after ${most.toFixed(0)} ms`;
    return { figure, ok: exact === leaks.length && most < JUMP_LATENCY_MAX_MS };
  });
}
