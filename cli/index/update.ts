import { Command } from "commander";
import {
  type IndexUpdate,
  type KeyRing,
  LeaktrailError,
  type OpenIndex,
  register,
  stateAfter,
  writeChanges,
} from "../../contract/index.ts";
import { shapeOf } from "../../rules/index.ts";
import { updateIndexAt } from "../../scanner/index.ts";
import { requiredKeys } from "../keys.ts";
import { append } from "../repeated.ts";
import { checkedId, type Given, type InputFormat, inputOption, readGiven } from "./input.ts";
import { expiryOf, SIGN_KEY, signingKeyOf } from "./trust.ts";

interface UpdateFlags {
  readonly index: string;
  readonly keyFile?: string;
  readonly add?: true;
  readonly revoke: readonly string[];
  readonly expire: readonly string[];
  readonly remove: readonly string[];
  readonly input: InputFormat;
  readonly signKey?: string;
  readonly expires?: string;
}

/** `leaktrail index update`. */
export function updateCommand(): Command {
  return new Command("update")
    .description("Change an index without building it anew: all changes are made, or none.")
    .requiredOption("--index <file>", "the index, which is replaced in one step")
    .option("--key-file <file>", "key file, mode 0600")
    .option("--add", "read secrets to add from standard input; as jsonl also {revoke: ID}, {expire: ID} and {remove: ID}")
    .option("--revoke <id>", "say that a record's secret was revoked; it is looked for as before; may be repeated", append, [])
    .option("--expire <id>", "say that a record's secret has expired; it is looked for as before; may be repeated", append, [])
    .option("--remove <id>", "no longer look for a record's secret; may be repeated", append, [])
    .addOption(inputOption())
    .option(...SIGN_KEY)
    .option("--expires <date>", "when the index ceases to count; without it, as before")
    .action(update);
}

async function update(flags: UpdateFlags): Promise<void> {
  const [keys, signingKey] = [await requiredKeys(flags), signingKeyOf(flags)];
  const updates = [...namedUpdates(flags), ...(flags.add ? await givenUpdates(flags.input, keys) : [])];
  if (updates.length === 0) {
    throw new LeaktrailError(
      "bad-configuration",
      "name what to change: --revoke ID, --expire ID, --remove ID, or --add with standard input",
    );
  }
  const { header, isRebuildDue } = updateIndexAt(flags.index, { keys, trusted: signingKey && [signingKey] }, (file, sink) =>
    writeChanges(file, stateAfter(file, updates), identityAfter(file, flags), { keys, signingKey }, sink),
  );
  process.stderr.write(
    `leaktrail: ${updates.length} changes made; the index is at version ${header.version}, with ${header.records} records\n`,
  );
  if (isRebuildDue) {
    process.stderr.write(`leaktrail: it holds ${header.changes.count} changes by now, which each scan must take in: build it anew\n`);
  }
}

function identityAfter({ header }: OpenIndex, flags: UpdateFlags): { version: number; createdAt: string; expiresAt: string | null } {
  const now = new Date();
  const version = Math.max(Math.floor(now.getTime() / 1000), header.version + 1);
  return { version, createdAt: now.toISOString(), expiresAt: expiryOf(flags) ?? header.expiresAt };
}

function namedUpdates({ revoke, expire, remove }: UpdateFlags): IndexUpdate[] {
  const at = new Date().toISOString();
  return [
    ...revoke.map((id) => ({ revoke: checkedId(id, "--revoke"), at })),
    ...expire.map((id) => ({ expire: checkedId(id, "--expire"), at })),
    ...remove.map((id) => ({ remove: checkedId(id, "--remove") })),
  ];
}

/** Bounded by how many changes an index takes. */
const UPDATES_MAX = 200_000;

async function givenUpdates(input: InputFormat, keys: KeyRing): Promise<IndexUpdate[]> {
  const updates: IndexUpdate[] = [];
  for await (const { where, what } of readGiven(process.stdin, input)) {
    if (updates.length >= UPDATES_MAX) throw new LeaktrailError("too-large", `${where}: an update makes ${UPDATES_MAX} changes at most`);
    updates.push("secret" in what ? added(what, where, keys) : what);
  }
  return updates;
}

function added({ id, secret, type }: Extract<Given["what"], { secret: Buffer }>, where: string, keys: KeyRing): IndexUpdate {
  try {
    return { put: { id, registration: register(secret, keys.current, shapeOf(secret, type)), revokedAt: null } };
  } catch (thrown) {
    if (!(thrown instanceof LeaktrailError)) throw thrown;
    throw new LeaktrailError(thrown.code, `${where}: ${id} cannot be added: ${thrown.message}`);
  } finally {
    secret.fill(0);
  }
}
