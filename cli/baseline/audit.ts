import type { Finding } from "../../contract/index.ts";
import { Baseline, type BaselineLine, isOver, keyIdOf, shown } from "../../scanner/index.ts";
import { print, say } from "../say.ts";
import { baselinePath, readBaseline, refuseOwnKeys } from "../scan/suppressions.ts";
import { placeOf } from "./place.ts";
import { type BaselineFlags, scanFor } from "./scan.ts";

const EXIT_TO_DO = 1;
/** Enough of a hash to find its line by. */
const HASH_SHOWN = 8;

/** Where the secret of a line stands. */
interface Standing {
  readonly first: Finding;
  count: number;
}

/** `leaktrail baseline audit`. */
export async function audit(paths: readonly string[], flags: BaselineFlags): Promise<void> {
  const path = baselinePath(flags);
  const now = new Date();
  const baseline = new Baseline(readBaseline(path), now);
  let missing: readonly string[] = [];
  const standing = new Map<BaselineLine, Standing>();
  const isScanned = await scanFor(paths, flags, async (keys) => {
    refuseOwnKeys(baseline, keys, path);
    missing = baseline.keysBeside(keys);
    return {
      salt: baseline.salt,
      judge: (finding, { saltedDigest }) => {
        for (const line of baseline.linesOf(finding, saltedDigest) ?? []) {
          const known = standing.get(line);
          if (known) known.count += 1;
          else standing.set(line, { first: finding, count: 1 });
        }
        return baseline.judge(finding, saltedDigest);
      },
    };
  });
  if (!isScanned) return;
  let [over, unmatched] = [0, 0];
  for (const line of baseline.lines) {
    const place = standing.get(line);
    const key = keyIdOf(line) ?? "";
    const isPast = line.until !== undefined && isOver(line.until, now);
    if (isPast) over += 1;
    if (!place) unmatched += 1;
    print(`${rowOf(line, missing.includes(key) ? `hashed under ${key}, which is no key of this scan` : whereOf(place), isPast)}\n`);
  }
  say(`${baseline.lines.length} secrets in ${shown(path)}: ${over} whose day is over, ${unmatched} that match nothing in what was scanned`);
  process.exitCode = over + unmatched > 0 ? EXIT_TO_DO : 0;
}

function whereOf(place: Standing | undefined): string {
  if (!place) return "matches nothing";
  return placeOf(place.first) + (place.count > 1 ? ` and ${place.count - 1} more` : "");
}

function rowOf({ hash, rule, until, reason }: BaselineLine, where: string, isPast: boolean): string {
  const day = until === undefined ? [] : [isPast ? `over since ${until}` : `until ${until}`];
  const name = hash.slice(hash.indexOf(":") + 1).slice(0, HASH_SHOWN);
  return [name, shown(rule), where, ...day, shown(reason)].join("  ");
}
