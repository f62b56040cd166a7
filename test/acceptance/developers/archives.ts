import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtProgram } from "../../../demo/child.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { tarEntryOf, tarOf, zipDirectoryEntryOf, zipEndOf, zipLocalOf, zipOf } from "../../support/archives.ts";
import { type Item, measure } from "../item.ts";

const MIB = 2 ** 20;
/** A scan without any archive takes some 110 MB; what lies in archives may take this much besides. */
const MEMORY_MAX_MIB = 400;

interface Run {
  readonly status: number | null;
  readonly files: readonly string[];
  readonly stderr: string;
  readonly seconds: number;
  readonly memoryMib: number;
}

/** The line on bad input, as far as archives go. */
export async function archiveItems({ small, folder }: { small: boolean; folder: string }): Promise<Item[]> {
  const place = join(folder, "archives");
  mkdirSync(place);
  const secret = sampleOf("npm-access-token");
  const leak = Buffer.from(`NPM=${secret}\n`);
  // Tells, as it ends, how much memory a run took at most.
  writeFileSync(join(place, "probe.cjs"), 'process.on("exit", () => console.error("memory", process.resourceUsage().maxRSS));');
  const run = (name: string, args: readonly string[] = []) => runScan(place, [name, ...args], secret);
  return [
    await measure(
      "a zip bomb: 5,000 entries over one megabyte",
      "exit 2, says why, under 30 s and 400 MB; what came before is told",
      async () => {
        writeFileSync(join(place, "bomb.zip"), bombOf(leak));
        return judged(run("bomb.zip"), {
          status: 2,
          files: ["bomb.zip!/first"],
          says: /bomb\.zip: it unpacks to more than 200 times its size/,
        });
      },
    ),
    await measure("a zip in a zip, twenty deep", "exit 2, says how deep; under 400 MB", async () => {
      let nested = zipOf([{ name: "x", content: leak }]);
      for (let depth = 1; depth < 20; depth++) nested = zipOf([{ name: "x", content: nested }]);
      writeFileSync(join(place, "deep.zip"), nested);
      return judged(run("deep.zip"), { status: 2, files: [], says: /it lies in 8 others, and 8 are allowed/ });
    }),
    await measure(
      "a tar with paths outside, a link out of it, and a device",
      "all files scanned where they are, nothing written or followed",
      async () => {
        const names = ["../../outside", "/tmp/absolute", "in/../../up"];
        const links = ["1", "2", "3"].map((type) => ({ name: `t${type}`, type, content: Buffer.alloc(0), linkName: "/etc/passwd" }));
        writeFileSync(join(place, "outside.tar"), tarOf([...names.map((name) => ({ name, content: leak })), ...links]));
        return judged(run("outside.tar"), {
          status: 1,
          files: names.map((name) => `outside.tar!/${name}`),
          says: /skipped 1 hardlink, 1 symlink, 1 special; 0 unreadable/,
        });
      },
    ),
    await measure(`a tar.gz with an entry of ${small ? "128 MB" : "2 GB"}`, "scanned to its end; under 400 MB", async () => {
      writeLargeEntry(join(place, "large.tar.gz"), small ? 8 : 128, leak);
      return judged(run("large.tar.gz"), { status: 1, files: ["large.tar.gz!/large"], says: /scanned 1 files, .*0 unreadable/ });
    }),
    await measure("a tar.gz that is cut off", "exit 2, says so; what is there is scanned", async () => {
      const whole = gzipSync(
        tarOf([
          { name: "first", content: leak },
          { name: "second", content: Buffer.from(noise(200_000)) },
        ]),
      );
      writeFileSync(join(place, "cut.tar.gz"), whole.subarray(0, whole.length - 20_000));
      return judged(run("cut.tar.gz"), { status: 2, files: ["cut.tar.gz!/first"], says: /cut\.tar\.gz.*: it is cut off/ });
    }),
    await measure("a zip with an encrypted entry", "exit 2, names it; the others are scanned; --allow-unreadable accepts it", async () => {
      writeFileSync(
        join(place, "locked.zip"),
        zipOf([
          { name: "locked", content: leak, isEncrypted: true },
          { name: "open", content: leak },
        ]),
      );
      const accepted = run("locked.zip", ["--allow-unreadable"]);
      const told = judged(run("locked.zip"), { status: 2, files: ["locked.zip!/open"], says: /locked\.zip!\/locked: it is encrypted/ });
      return { ...told, ok: told.ok && accepted.status === 1 };
    }),
  ];
}

function sampleOf(id: string): string {
  const [sample] =
    builtInRules()
      .find((rule) => rule.id === id)
      ?.samples(seeded(61)).positive ?? [];
  if (!sample) throw new Error(`no sample of ${id}`);
  return sample.secret;
}

function runScan(place: string, args: readonly string[], secret: string): Run {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", join(place, "probe.cjs"), builtProgram("cli/main.cjs"), "scan", "--format", "jsonl", ...args],
    { cwd: place, encoding: "utf8", env: { ...process.env, HOME: place } },
  );
  if ((stdout + stderr).includes(secret)) throw new Error("the secret stands in the output");
  const files = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { file: string }).file);
  const memoryMib = Number(/^memory (\d+)$/m.exec(stderr)?.[1]) / 1024;
  return { status, files, stderr, seconds: (performance.now() - startedAt) / 1000, memoryMib };
}

function judged(run: Run, expected: { status: number; files: readonly string[]; says: RegExp }): { figure: string; ok: boolean } {
  const { status, files, stderr, seconds, memoryMib } = run;
  const isRight = status === expected.status && files.join() === expected.files.join() && expected.says.test(stderr);
  const said = isRight ? "" : `: ${stderr.trim().replaceAll("\n", " ").slice(0, 300)}`;
  return {
    figure: `exit ${status}, ${files.length} found, ${seconds.toFixed(1)} s, ${Math.round(memoryMib)} MB${said}`,
    ok: isRight && memoryMib < MEMORY_MAX_MIB && seconds < 60,
  };
}

/** Entries that share their bytes, so that the zip is small and what it unpacks to is not. */
function bombOf(leak: Buffer): Buffer {
  const first = { name: "first", content: leak };
  const kernel = { name: "kernel", content: Buffer.alloc(MIB, "a line of text\n") };
  const locals = [zipLocalOf(first), zipLocalOf(kernel)] as const;
  const overlapping = Array.from({ length: 5000 }, () => zipDirectoryEntryOf(kernel, locals[0].length));
  const directory = Buffer.concat([zipDirectoryEntryOf(first, 0), ...overlapping]);
  const before = Buffer.concat(locals);
  return Buffer.concat([before, directory, zipEndOf(5001, directory.length, before.length)]);
}

/** One entry of so many times 16 MB, with a secret at its end: some hundred times smaller when packed, as logs are. */
function writeLargeEntry(path: string, members: number, leak: Buffer): void {
  const partBytes = 16 * MIB;
  const part = Buffer.alloc(partBytes, "a line of text that stands there again and again\n");
  part.write(noise(partBytes / 150));
  const size = Buffer.alloc(12);
  size.writeUInt8(0x80, 0);
  const sizeBytes = members * partBytes + leak.length;
  size.writeBigUInt64BE(BigInt(sizeBytes), 4);
  const packed = gzipSync(part);
  const fd = openSync(path, "wx");
  writeSync(fd, gzipSync(tarEntryOf({ name: "large", content: Buffer.alloc(0), sizeField: size })));
  for (let nth = 0; nth < members; nth++) writeSync(fd, packed);
  writeSync(fd, gzipSync(Buffer.concat([leak, Buffer.alloc((512 - (sizeBytes % 512)) % 512), tarOf([])])));
  closeSync(fd);
}

/** Short words that pack badly. */
function noise(lengthBytes: number): string {
  const random = seeded(62);
  let text = "";
  while (text.length < lengthBytes) text += `${random.text(5, "abcdefghijklmnopqrstuvwxyz")}\n`;
  return text.slice(0, lengthBytes);
}
