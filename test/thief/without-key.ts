import { createKeyFile, filterHash, KeyRing } from "../../contract/index.ts";
import type { Random } from "../corpus/index.ts";
import { byteDeviations, deviations } from "./guessing.ts";
import type { StolenIndex } from "./stolen.ts";
import type { Theft } from "./victims.ts";

const KMER_BYTES = 8;

/** What a thief without the key sees. All of it is to look like chance. */
export interface Keyless {
  /** Secrets of which 8 bytes in a row stand in the file. */
  readonly inTheOpen: number;
  /** How far the secrets' own windows pass the filter more often than others, under a key that the thief made up. */
  readonly windowDeviations: number;
  /** How far stored hashes lie from uniform bytes. */
  readonly hashDeviations: number;
}

/** The thief knows all secrets here, and would only like to see whether they are in the index: even that he cannot. */
export function withoutKey({ victims, stolen }: Theft, random: Random): Keyless {
  const keys = new KeyRing(createKeyFile()).current.windowKeys();
  const pair = new Uint32Array(2);
  let [passed, tried] = [0, 0];
  for (const { secret, offers } of victims) {
    for (const { form, offset } of offers) {
      if (form !== 0) continue;
      filterHash(secret, offset, keys, pair);
      tried += 1;
      if (stolen.passesFilter(pair[0] as number, pair[1] as number)) passed += 1;
    }
  }
  return {
    inTheOpen: victims.filter(({ secret }) => standsIn(stolen.bytes, secret)).length,
    windowDeviations: deviations(passed, tried, strangersRate(stolen, random)),
    hashDeviations: byteDeviations(hashBytes(stolen)),
  };
}

const STRANGERS = 100_000;

function strangersRate(stolen: StolenIndex, random: Random): number {
  let passed = 0;
  for (let trial = 0; trial < STRANGERS; trial++) if (stolen.passesFilter(random.next(), random.next())) passed += 1;
  return passed / STRANGERS;
}

function standsIn(file: Buffer, secret: Buffer): boolean {
  for (let at = 0; at + KMER_BYTES <= secret.length; at += KMER_BYTES) if (file.includes(secret.subarray(at, at + KMER_BYTES))) return true;
  return file.includes(secret.subarray(-KMER_BYTES));
}

/** Tags, checks and the beginnings of HMACs. Secrets that begin alike have one check: each is counted once. */
function* hashBytes(stolen: StolenIndex): Generator<number> {
  for (const { tag16 } of stolen.slots()) yield* [tag16 & 0xff, tag16 >>> 8];
  if (stolen.layout.sections.secrets.lengthBytes === 0) return;
  const checks = new Set<number>();
  for (let number = 0; number < stolen.layout.secrets; number++) {
    const { check, hmacPrefix } = stolen.secret(number);
    checks.add(check);
    yield* hmacPrefix;
  }
  for (const check of checks) yield* [check & 0xff, (check >>> 8) & 0xff, (check >>> 16) & 0xff, check >>> 24];
}
