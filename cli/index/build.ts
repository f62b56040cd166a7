import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import {
  type BuiltIndex,
  type FormChoice,
  IndexBuilder,
  type KeyRing,
  LeaktrailError,
  loadVoprf,
  publicId,
  register,
  type SigningKey,
  type Tier,
  writeIndex,
} from "../../contract/index.ts";
import { shapeOf } from "../../rules/index.ts";
import { openIndexAt, writeIndexAt } from "../../scanner/index.ts";
import { requiredKeys } from "../keys.ts";
import { type InputFormat, inputOption, readGiven } from "./input.ts";
import { expiryOf, SIGN_KEY, signingKeyOf } from "./trust.ts";

const ENTRIES_MAX = 100_000_000;

interface BuildFlags {
  readonly keyFile?: string;
  readonly out: string;
  readonly input: InputFormat;
  readonly skipWeak?: true;
  readonly tier: Tier;
  readonly forms: FormChoice;
  readonly signKey?: string;
  readonly expires?: string;
}

/** `leaktrail index build`. */
export function buildCommand(): Command {
  return new Command("build")
    .description("Read issued secrets from standard input and write an index that holds none of them.")
    .option("--key-file <file>", "key file, mode 0600")
    .requiredOption("--out <file>", "where to write the index (mode 0600)")
    .addOption(inputOption())
    .option(
      "--skip-weak",
      "leave out secrets that are too weak to fingerprint, or that the tier does not take, instead of refusing to build",
    )
    .addOption(
      new Option("--tier <tier>", "who gets it: A this cluster alone, B sidecars and own CI, C laptops and foreign CI")
        .choices(["A", "B", "C"])
        .default("A"),
    )
    .addOption(
      new Option("--forms <forms>", "all: base64 is found too; raw: a quarter of the size, and no base64 is found")
        .choices(["all", "raw"])
        .default("all"),
    )
    .option(...SIGN_KEY)
    .option("--expires <date>", "when the index ceases to count, e.g. 2027-01-31")
    .action(build);
}

async function build(flags: BuildFlags): Promise<void> {
  const [signingKey, expiresAt] = [signingKeyOf(flags), expiryOf(flags)];
  if (flags.tier !== "A" && !signingKey) {
    throw new LeaktrailError("bad-configuration", `an index of tier ${flags.tier} counts by its signature alone: give --sign-key FILE`);
  }
  const keys = await requiredKeys(flags);
  const { built, refused } = await gather(flags, keys);
  if (refused > 0 && !flags.skipWeak) {
    throw new LeaktrailError(
      "weak-secret",
      `no index was written: ${refused} of ${built.records + refused} secrets are refused; leave them out with --skip-weak`,
    );
  }
  if (built.records === 0) {
    throw new LeaktrailError("invalid-input", "no index was written: no secret came on standard input that could go into it");
  }
  const identity = { ...lineOf(flags.out, keys, signingKey), createdAt: new Date().toISOString(), expiresAt };
  const confirmKeys = flags.tier === "C" ? (await loadVoprf()).confirmKeysOf(keys.epochs) : undefined;
  writeIndexAt(flags.out, (sink) => writeIndex(built, identity, { keys, signingKey, confirmKeys }, sink));
  process.stderr.write(`leaktrail: ${built.records} secrets indexed, ${refused} refused${leftOut(built)}\n`);
}

/** Takes each secret as it comes, and forgets it. What is refused was named, and so is not told of once more in the index. */
async function gather({ input, tier, forms }: BuildFlags, keys: KeyRing): Promise<{ built: BuiltIndex; refused: number }> {
  const builder = new IndexBuilder(keys, tier, forms);
  const refusedIds = new Set<string>();
  let entries = 0;
  for await (const { where, what } of readGiven(process.stdin, input)) {
    if (!("secret" in what)) throw new LeaktrailError("invalid-input", `${where} changes a record: that is for leaktrail index update`);
    if (builder.has(what.id) || refusedIds.has(what.id)) {
      throw new LeaktrailError("invalid-input", `${where}: its id stands on an earlier line as well`);
    }
    entries += 1;
    if (entries > ENTRIES_MAX) throw new LeaktrailError("too-large", `${where}: an index holds ${ENTRIES_MAX} secrets at most`);
    const reason = add(builder, keys, what);
    if (reason === undefined) continue;
    refusedIds.add(what.id);
    process.stderr.write(`leaktrail: refused ${what.id}: ${reason}\n`);
  }
  const built = builder.finish();
  // Only the finished table shows these.
  const late = built.refused.named.filter(({ id }) => !refusedIds.has(id));
  for (const { id, reason } of late) process.stderr.write(`leaktrail: refused ${id}: ${reason}\n`);
  return { built: { ...built, refused: { count: 0, named: [] } }, refused: refusedIds.size + late.length };
}

function add(builder: IndexBuilder, keys: KeyRing, given: { id: string; secret: Buffer; type?: string }): string | undefined {
  try {
    const registration = register(given.secret, keys.current, shapeOf(given.secret, given.type));
    return builder.add({ id: given.id, registration, revokedAt: null });
  } catch (thrown) {
    if (thrown instanceof LeaktrailError && thrown.code === "weak-secret") return thrown.message;
    throw thrown;
  } finally {
    given.secret.fill(0);
  }
}

/** An index that takes the place of another goes on with its line of versions, so that the older one no longer counts. */
function lineOf(path: string, keys: KeyRing, signingKey: SigningKey | undefined): { origin: string; version: number } {
  const version = Math.floor(Date.now() / 1000);
  const fresh = { origin: publicId("idx", path, String(Date.now()), String(process.pid)), version };
  if (!existsSync(path)) return fresh;
  try {
    const former = openIndexAt(path, { keys, trusted: signingKey && [signingKey], now: new Date(0) });
    former.close();
    return { origin: former.header.origin, version: Math.max(version, former.header.version + 1) };
  } catch {
    // What stood there was no index of these keys: this one begins a line of its own.
    return fresh;
  }
}

function leftOut({ formsLeftOut, partialsLeftOut }: BuiltIndex): string {
  const forms = formsLeftOut > 0 ? `, ${formsLeftOut} base64 forms of them left out` : "";
  return partialsLeftOut > 0 ? `${forms}, ${partialsLeftOut} first parts of them left out` : forms;
}
