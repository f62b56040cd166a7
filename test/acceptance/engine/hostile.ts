import { anchorOf, decodeAnchors, type KeyRing, register, windowBytes } from "../../../contract/index.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { ChunkScanner } from "../../../scanner/chunks.ts";
import { createEngine, indexOf, openIndexAt } from "../../../scanner/index.ts";
import { benchSecrets } from "../../bench/issued-index.ts";
import { logBlocks, Random } from "../../corpus/index.ts";
import { measure } from "../item.ts";
import type { Setting } from "./setting.ts";

const SEED = 523;
const SLOWER_MAX = 3;
const ROUNDS = 3;
const HOPELESS_TIMES = 20;
/** The planted secret, and the one whose windows the text repeats. */
const [PLANTED, KNOWN] = [5, 6];

/** Whoever writes what is scanned may neither stop the scan nor hide in it. */
export async function reportHostile(setting: Setting): Promise<void> {
  const { all, keys, hostileBytes } = setting;
  const issuedIndex = indexOf(keys, openIndexAt(all.file, { keys }));
  const chunks = new ChunkScanner(createEngine({ rules: builtInRules, keys, issuedIndex }));
  const secrets = [...benchSecrets(200)].map(({ bytes }) => bytes);
  const planted = secrets[PLANTED] as Buffer;
  const ordinary = Buffer.concat([...logBlocks({ seed: SEED, bytes: hostileBytes })]);
  // Once unmeasured, so that what is made at first need is there.
  scan(chunks, ordinary);
  for (const [name, unit] of hostileUnits(secrets, keys)) {
    const text = Buffer.concat([Buffer.alloc(hostileBytes, unit), planted]);
    setting.report(
      await measure(
        `hostile text: ${name}`,
        `<= ${SLOWER_MAX} x the CPU time of ordinary log text; a secret behind it is found`,
        async () => {
          const [usual, hostile] = byTurns(chunks, ordinary, text);
          const slower = hostile.cpuMs / text.length / (usual.cpuMs / ordinary.length);
          const isFound = hostile.ids.includes(`iss-${PLANTED}`);
          const figure = `${slower.toFixed(2)} x (${Math.round(text.length / 1000 / hostile.cpuMs)} MB/s), ${isFound ? "found" : "not found"}, ${hostile.ids.length} findings`;
          return { figure, ok: slower <= SLOWER_MAX && isFound };
        },
      ),
    );
  }
}

interface Scanned {
  readonly cpuMs: number;
  /** Of issued findings; "" for others. */
  readonly ids: readonly string[];
}

function byTurns(chunks: ChunkScanner, ordinary: Buffer, hostile: Buffer): [Scanned, Scanned] {
  let best: [Scanned, Scanned] | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const [usual, other] = [scan(chunks, ordinary), scan(chunks, hostile)];
    best = best ? [faster(usual, best[0]), faster(other, best[1])] : [usual, other];
    // What is so slow is not the machine's chance.
    if (other.cpuMs > HOPELESS_TIMES * usual.cpuMs) break;
  }
  return best as [Scanned, Scanned];
}

function faster(one: Scanned, other: Scanned): Scanned {
  return one.cpuMs < other.cpuMs ? one : other;
}

function scan(chunks: ChunkScanner, text: Buffer): Scanned {
  const before = process.cpuUsage();
  const placed = [...chunks.push(text), ...chunks.end()];
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, ids: placed.map(({ match }) => match.issuance?.id ?? "") };
}

/** What the texts repeat. */
function* hostileUnits(secrets: readonly Buffer[], keys: KeyRing): Generator<readonly [string, Buffer]> {
  const keywords = builtInRules().flatMap((rule) => rule.keywords);
  const random = seeded(SEED);
  yield ["one keyword", Buffer.from(`${keywords[0]} `)];
  yield ["one keyword without spaces", Buffer.from(keywords[1] ?? "")];
  yield ["all keywords", Buffer.from(keywords.join(" "))];
  yield [
    "keywords with near misses",
    Buffer.from(
      builtInRules()
        .flatMap((rule) => rule.samples(random).negative)
        .join("\n"),
    ),
  ];
  yield [
    "keywords, assigned to what is too short",
    Buffer.from(keywords.map((word) => `${word}_api_key = "${random.text(3, "abcdef0123456789")}"`).join("\n")),
  ];
  const known = secrets[KNOWN] as Buffer;
  const window = registeredWindow(known, keys);
  yield ["a registered window", window];
  yield ["a registered window a line", Buffer.concat([window, Buffer.from("\n")])];
  yield ["a registered window between escapes", Buffer.concat([Buffer.from("\\u0041\\n"), window, Buffer.from("\\x41")])];
  yield ["a registered window, folded", Buffer.concat([window, Buffer.from("\\\n  ")])];
  yield ["a registered window as hex", Buffer.from(window.toString("hex"))];
  yield ["a secret without its last byte", known.subarray(0, -1)];
  const long = secrets.reduce((longest, secret) => (secret.length > longest.length ? secret : longest));
  yield ["a long secret without its last byte", long.subarray(0, -1)];
  yield ["aaaa", Buffer.from("a")];
  yield ["percent signs", Buffer.from("%")];
  yield ["percent-encoded letters", Buffer.from("%61%62")];
  yield ["backslashes", Buffer.from("\\")];
  yield ["escapes", Buffer.from("\\u0061\\x62")];
  yield ["hex", Buffer.from(random.text(65_536, "0123456789abcdef"))];
  yield ["hex of hex of hex", Buffer.from(hexOf(hexOf(hexOf(random.text(4096, "abcdefghij")))))];
  yield ["letters like base64", Buffer.from(random.text(65_536, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))];
  yield ["base64 of base64 of base64", Buffer.from(base64Of(base64Of(base64Of(random.text(6000, "abcdefghij ")))))];
  yield ["NULs", Buffer.alloc(1)];
  yield ["UTF-16", Buffer.from("some text of words ", "utf16le")];
  const cri = (stream: string, text: string) => `2026-01-31T12:00:00.123456789Z ${stream} P ${text}\n`;
  const docker = (stream: string, text: string) => `{"log":"${text}","stream":"${stream}","time":"2026-01-31T12:00:00Z"}\n`;
  const [log = Buffer.alloc(0)] = logBlocks({ seed: SEED, bytes: 16_384 });
  yield ["cut records", Buffer.from(cri("stdout", "a"))];
  yield [
    "cut records of two streams and formats",
    Buffer.from([cri, docker].flatMap((cut) => [cut("stdout", "a"), cut("stderr", '\\"')]).join("")),
  ];
  yield ["cut records of a log", Buffer.from(cri("stdout", log.toString("latin1").replaceAll("\n", " ")))];
  yield ["random bytes", new Random(SEED).bytes(1 << 20)];
}

/** The bytes around a secret's first anchor that get it past filter and tags. */
function registeredWindow(secret: Buffer, keys: KeyRing): Buffer {
  const epoch = keys.current;
  const offer = decodeAnchors(register(secret, epoch)).offers[0];
  if (!offer) throw new Error("the secret has no window");
  for (let from = Math.max(0, offer.offset - offer.w + 1); from <= offer.offset; from++) {
    if (from + windowBytes(offer.w) > secret.length || anchorOf(secret, from, offer.w, epoch.windowKeys()) !== offer.offset) continue;
    return secret.subarray(from, Math.max(from + windowBytes(offer.w), offer.offset + offer.span));
  }
  throw new Error("no window has the anchor that was registered");
}

function hexOf(text: string): string {
  return Buffer.from(text).toString("hex");
}

function base64Of(text: string): string {
  return Buffer.from(text).toString("base64");
}
