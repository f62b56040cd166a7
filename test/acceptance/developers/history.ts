import { dirname, join } from "node:path";
import { builtProgram } from "../../../demo/child.ts";
import { builtInRules, seeded } from "../../../rules/index.ts";
import { best, type Command, type Measurement, measure } from "../../bench/measure.ts";
import { findTools } from "../../bench/peers.ts";
import { historyCorpus } from "../../corpus/index.ts";
import type { Item } from "../item.ts";

const ROUNDS = 3;
const PLANTED = 40;
const PEERS = ["betterleaks", "kingfisher"] as const;

/** A history is scanned in less wall and less CPU time than by the peers, in the same run, by turns; best of three each. */
export async function historyItems({ small, folder, keyFile }: { small: boolean; folder: string; keyFile: string }): Promise<Item[]> {
  const size = small ? { seed: 7, files: 200, commits: 300 } : { seed: 7, files: 1500, commits: 5000 };
  const corpus = historyCorpus(size, { texts: plantedTexts() });
  const repository = join(dirname(corpus.path), "repository.git");
  const commands = new Map<string, Command>([["leaktrail", ownCommand(repository, keyFile)], ...peerCommands(repository, folder)]);
  const runs = new Map<string, Measurement[]>([...commands.keys()].map((name) => [name, []]));
  for (let round = 0; round < (small ? 1 : ROUNDS); round++) {
    for (const [name, command] of commands) runs.get(name)?.push(await measure(command));
  }
  const mine = best(runs.get("leaktrail") ?? []);
  const title = `history of ${size.commits} commits`;
  const found: Item = {
    item: `${title}: what was planted is found`,
    figure: `${mine.outputLines} findings`,
    target: `at least ${PLANTED}`,
    ok: mine.outputLines >= PLANTED,
  };
  return [found, ...PEERS.map((name) => against(name, { title, mine, theirs: runs.get(name), small }))];
}

type Contest = { title: string; mine: Measurement; theirs: Measurement[] | undefined; small: boolean };

function against(name: string, { title, mine, theirs, small }: Contest): Item {
  const item = `${title}, against ${name}`;
  const target = small ? "told, not judged" : "less wall and less CPU time";
  if (!theirs) return { item, target, figure: "it is not installed", ok: small };
  const peer = best(theirs);
  const isLess = mine.wallMs < peer.wallMs && mine.cpuMs < peer.cpuMs;
  return { item, target, figure: `${timesOf(mine)}; ${name} ${timesOf(peer)}`, ok: small || isLess };
}

function timesOf({ wallMs, cpuMs }: Measurement): string {
  return `${(wallMs / 1000).toFixed(1)} s, ${(cpuMs / 1000).toFixed(1)} CPU s`;
}

function ownCommand(repository: string, keyFile: string): Command {
  const args = [builtProgram("cli/main.cjs"), "scan", "--git", "--repo", repository, "--key-file", keyFile, "--format", "jsonl"];
  return { file: process.execPath, args, okStatuses: [1], reads: repository };
}

function peerCommands(repository: string, cacheFolder: string): [string, Command][] {
  return findTools({ cacheFolder, keywordsFile: "" }).found.flatMap(({ name, on }): [string, Command][] => {
    const command = on(repository);
    // What scans files, scans a repository's history under this name.
    const args = command.args.map((word) => (word === "filesystem" ? "git" : word));
    return PEERS.some((peer) => peer === name) ? [[name, { ...command, args }]] : [];
  });
}

/** One token a text, of a rule that every scanner has. */
function plantedTexts(): Buffer[] {
  const rule = builtInRules().find(({ id }) => id === "npm-access-token");
  return Array.from({ length: PLANTED }, (_, nth) => Buffer.from(` ${rule?.samples(seeded(nth)).positive[0]?.secret ?? ""} `));
}
