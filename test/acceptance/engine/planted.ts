import { type IndexEntry, register } from "../../../contract/index.ts";
import { builtInRules } from "../../../rules/index.ts";
import { ChunkScanner, type PlacedMatch } from "../../../scanner/chunks.ts";
import { createEngine, indexOf, openIndexAt } from "../../../scanner/index.ts";
import { type EncodingName, encodings, type IssuedSecret, issuedSecrets, otherText, Random, secretKinds } from "../../corpus/index.ts";
import { plantInStream } from "../../corpus/plant.ts";
import { measure } from "../item.ts";
import type { Setting } from "./setting.ts";

const SEED = 411;
/** So much text comes with each planted secret. */
const BYTES_EACH = 6000;
const EXAMPLES_MAX = 8;

interface Plant {
  readonly id: string;
  readonly secret: IssuedSecret;
  readonly encoding: EncodingName;
  readonly text: Buffer;
}

/** Every planted secret is found, and nothing else is taken for one. */
export async function reportPlanted(setting: Setting): Promise<void> {
  const { planted, otherBytes, secrets } = setting;
  setting.report(
    await measure(
      `${planted} secrets of all kinds, planted in ${Object.keys(encodings).length} encodings, glued to token characters on both sides`,
      "100 % found where they stand, nothing else found",
      async () => findPlanted(setting),
    ),
  );
  setting.report(
    await measure(`${otherBytes / 1e9} GB of other text, ${secrets} secrets, all forms`, "no issued finding", async () =>
      scanOther(setting),
    ),
  );
}

function plantsOf(count: number): Plant[] {
  const random = new Random(SEED, 3);
  const names = Object.keys(encodings) as EncodingName[];
  const each = Math.ceil(count / secretKinds.length);
  const secrets = secretKinds.flatMap((kind) => [...issuedSecrets({ seed: SEED, count: each, kinds: [kind] })]).slice(0, count);
  return secrets.map((secret, at) => {
    const fitting = names.filter((name) => applies(name, secret));
    const encoding = fitting[at % fitting.length] as EncodingName;
    return { id: `iss-${at}`, secret, encoding, text: encodings[encoding](secret.bytes, random) };
  });
}

/** PEM's spellings are for texts with line breaks, wrapping for others; twelve bytes do not make the sixteen characters that base64 needs. */
function applies(name: EncodingName, { kind, bytes }: IssuedSecret): boolean {
  if (name.startsWith("PEM")) return kind === "pem";
  if (name.startsWith("wrapped")) return kind !== "pem";
  return !name.startsWith("base64") || bytes.length > 12;
}

function findPlanted({ planted, keys }: Setting): { figure: string; ok: boolean } {
  const plants = plantsOf(planted);
  const entries = plants.map(({ id, secret }): IndexEntry => ({ id, registration: register(secret.bytes, keys.current), revokedAt: null }));
  const issuedIndex = indexOf(keys, { version: 1, createdAt: "2026-01-01T00:00:00Z", entries });
  const chunks = new ChunkScanner(createEngine({ rules: builtInRules, keys, issuedIndex }));
  const bytes = planted * BYTES_EACH;
  const places: { offset: number; length: number }[] = [];
  const found: PlacedMatch[] = [];
  const text = plantInStream(otherText({ seed: SEED, bytes }), {
    bytes,
    planting: { texts: plants.map((plant) => plant.text), isGlued: true },
    random: new Random(SEED, 5),
    onPlace: (offset, length) => places.push({ offset, length }),
  });
  for (const block of text) found.push(...chunks.push(block));
  found.push(...chunks.end());
  return judge(
    plants,
    places,
    found.filter(({ match }) => match.kind === "issued"),
    issuedIndex.refused.count,
  );
}

function judge(
  plants: readonly Plant[],
  places: readonly { offset: number; length: number }[],
  issued: readonly PlacedMatch[],
  refused: number,
): { figure: string; ok: boolean } {
  const byId = new Map<string | undefined, PlacedMatch[]>();
  for (const placed of issued) byId.set(placed.match.issuance?.id, [...(byId.get(placed.match.issuance?.id) ?? []), placed]);
  const overlaps = ({ offset, match }: PlacedMatch, place: { offset: number; length: number } | undefined) =>
    place !== undefined && offset < place.offset + place.length && offset + match.end - match.start > place.offset;
  const missed = plants.filter(({ id }, at) => !byId.get(id)?.some((match) => overlaps(match, places[at])));
  const wrong = issued.filter((match) => !places.some((place) => overlaps(match, place))).length;
  const kinds = [...new Set(missed.map(({ secret, encoding }) => `${secret.kind} as ${encoding}`))].slice(0, EXAMPLES_MAX);
  const example = kinds.length > 0 ? `; missed: ${kinds.join(", ")}` : "";
  const unsought = refused > 0 ? `; ${refused} could not be looked for` : "";
  return {
    figure: `${plants.length - missed.length} of ${plants.length}, ${wrong} elsewhere${example}${unsought}`,
    ok: missed.length === 0 && wrong === 0 && refused === 0,
  };
}

function scanOther({ all, keys, otherBytes }: Setting): { figure: string; ok: boolean } {
  const issuedIndex = indexOf(keys, openIndexAt(all.file, { keys }));
  const chunks = new ChunkScanner(createEngine({ keys, issuedIndex }));
  let [issued, scanned] = [0, 0];
  for (const block of otherText({ seed: SEED + 1000, bytes: otherBytes })) {
    scanned += block.length;
    issued += chunks.push(block).length;
  }
  issued += chunks.end().length;
  return { figure: `${issued} in ${scanned} bytes`, ok: issued === 0 && scanned >= otherBytes };
}
