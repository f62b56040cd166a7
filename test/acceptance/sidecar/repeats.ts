import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { incidentIdOf } from "../../../contract/index.ts";
import { eventually } from "../../support/wait.ts";
import { measure } from "../item.ts";
import { linePieces } from "./log-text.ts";
import type { Leakable, Setting } from "./setting.ts";

const SEED = 710;
const KEY_MAX_BYTES = 64;
const BLOCK_LINES = 11_500;
const MESSAGES_MAX = 100;
const WALL_MAX_MS = 10_000;
const PATIENCE_MS = 300_000;

/** One key in a great many lines: the case that started all this. */
export async function reportRepeats(setting: Setting): Promise<void> {
  const { repeats, index, end } = setting;
  setting.report(
    await measure(
      `${repeats.lines} lines that carry one key, in a log of ${repeats.bytes / 1e9} GB, ${index.secrets} issued secrets, to ${end.name} and a collector`,
      `exact count, one incident, one revocation, <= ${MESSAGES_MAX} messages, the last count < ${WALL_MAX_MS / 1000} s from the sidecar's start`,
      () => countRepeats(setting),
    ),
  );
}

async function countRepeats(setting: Setting): Promise<{ figure: string; ok: boolean }> {
  const { end, repeats } = setting;
  const key = setting.take(100).find(({ bytes }) => bytes.length <= KEY_MAX_BYTES) as Leakable;
  const { folder, watch } = setting.sidecar("repeats", (own) => ({ paths: [join(own, "logs")] }));
  const log = join(folder, "logs", "app.log");
  mkdirSync(join(folder, "logs"));
  writeRepeats(log, key.bytes, repeats);
  end.forget();
  await end.tellOf(key.id, key.bytes);
  await eventually("the collector knows of the key", async () => (await end.collector.store.get("issuance", [key.id]))[0] !== undefined);
  try {
    const startMs = performance.now();
    watch.launch();
    const total = () => end.totals().get(key.id) ?? 0;
    await eventually("all are counted", () => total() >= repeats.lines, PATIENCE_MS).catch(() => undefined);
    const wallMs = Math.max(...end.of(key.id).map(({ countedAtMs }) => countedAtMs)) - startMs;
    const cpuMs = watch.cpuMs;
    const { incidents, counted } = await collected(setting, key, repeats.lines);
    const [messages, first] = [end.of(key.id).reduce((sum, one) => sum + one.messages, 0), end.of(key.id)[0]];
    const revocations = end.issuer.effects.get(key.id) ?? 0;
    const figure = `count ${total()} (${counted} at the collector), ${incidents} incidents, ${revocations} revocations, ${messages} messages; the first after ${((first?.firstAtMs ?? Number.NaN) - startMs).toFixed(0)} ms, the last after ${(wallMs / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} s of CPU`;
    const isExact = total() === repeats.lines && counted === repeats.lines;
    return { figure, ok: isExact && incidents === 1 && revocations === 1 && messages <= MESSAGES_MAX && wallMs < WALL_MAX_MS };
  } finally {
    await watch.stop();
    rmSync(log);
  }
}

/** What the collector made of it, once it has proven the key dead and counted all. */
async function collected({ end }: Setting, { id }: Leakable, lines: number): Promise<{ incidents: number; counted: number }> {
  const { store } = end.collector;
  const incidentIds = [...new Set(end.of(id).map(({ finding }) => incidentIdOf(finding.fingerprint)))];
  const look = async () => {
    const incidents = (await store.get("incidents", incidentIds)).flatMap((item) => item?.doc ?? []);
    const occurrences = (
      await store.get(
        "occurrences",
        end.of(id).map(({ finding }) => finding.id),
      )
    ).map((item) => item?.doc);
    const counted = occurrences.reduce((sum, one) => sum + (one && incidentIds.includes(one.incidentId) ? one.count : 0), 0);
    return { incidents: incidents.length, counted, isDone: counted >= lines && incidents.every(({ state }) => state === "proven") };
  };
  await eventually("the key is proven dead", async () => (await look()).isDone, 30_000).catch(() => undefined);
  return look();
}

/** Lines of equal share of the log's bytes, each with the key in it. */
function writeRepeats(path: string, key: Buffer, { lines, bytes }: { lines: number; bytes: number }): void {
  const lineBytes = Math.floor(bytes / lines);
  const text = Buffer.concat(linePieces(SEED, { bytes: 8e6, pieceBytes: 4096 }))
    .toString("latin1")
    .replaceAll("\n", " ");
  const fillBytes = lineBytes - key.length - 1;
  const block = Buffer.alloc(BLOCK_LINES * lineBytes);
  for (let line = 0, at = 0; line < BLOCK_LINES; line++, at += lineBytes) {
    const from = (line * fillBytes) % (text.length - fillBytes);
    const before = Math.floor(fillBytes / 3);
    block.write(`${text.slice(from, from + before - 1)} `, at, "latin1");
    key.copy(block, at + before);
    block.write(` ${text.slice(from + before + 1, from + fillBytes)}\n`, at + before + key.length, "latin1");
  }
  const file = openSync(path, "wx");
  for (let left = lines; left > 0; left -= BLOCK_LINES) writeSync(file, block, 0, Math.min(left, BLOCK_LINES) * lineBytes);
  closeSync(file);
}
