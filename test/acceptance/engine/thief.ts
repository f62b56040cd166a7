import { residualBits, type Tier } from "../../../contract/index.ts";
import { Random } from "../../corpus/index.ts";
import {
  falseRates,
  type OwnSlot,
  poorDesign,
  realDesigns,
  ThiefWithKey,
  theft,
  toldByRefs,
  unknownBits,
  type Victim,
  withoutKey,
  workLeft,
} from "../../thief/index.ts";
import { measure } from "../item.ts";
import type { Setting } from "./setting.ts";

const SEED = 907;
/** What tiers B and C promise to leave. */
const PROMISED_BITS = 80;
/** What a filter tells of a window, at most. */
const FILTER_BITS = 10;
/** Chance goes further than that once in thousands of runs. */
const DEVIATIONS_MAX = 5;
const tiers: readonly Tier[] = ["A", "B", "C"];

interface Size {
  readonly each: number;
  readonly poor: number;
  readonly trials: number;
  readonly budget: number;
}
const full: Size = { each: 200, poor: 400, trials: 2_000_000, budget: 4_000_000 };
const small: Size = { each: 30, poor: 60, trials: 200_000, budget: 200_000 };

/** A thief plays with a stolen index of each tier. */
export async function reportThief({ small: isSmall, report }: Setting): Promise<void> {
  const size = isSmall ? small : full;
  for (const tier of tiers) {
    const item = `thief with an index of tier ${tier}, without the key`;
    const target = `no secret in the open; windows and hashes within ${DEVIATIONS_MAX} deviations of chance`;
    report(await measure(item, target, async () => keyless(tier, size)));
  }
  report(
    await measure(
      `thief with an index of tier A and its key: ${size.poor} secrets of one bit a byte, so that he can guess windows`,
      "no secret with fewer bits left than the residual; half of these possibilities tried, on average",
      async () => tierA(size),
    ),
  );
  report(
    await measure(
      "thief with an index of tier B and its key: the least work for a whole secret, with what filter and tags tell as measured",
      `>= ${PROMISED_BITS} bits for each secret; the filter tells <= ${FILTER_BITS}`,
      async () => tierB(size),
    ),
  );
  report(
    await measure(
      "thief with an index of tier B and its key, who is told all but 2 characters of a window",
      "finds them, and tries half of the possibilities on average: each bit more doubles his work",
      async () => nearlyTold(size),
    ),
  );
  report(
    await measure(`thief with an index of tier B and its key: ${size.budget} guesses at whole windows`, "recovers nothing", async () =>
      budgeted(size),
    ),
  );
  report(
    await measure(
      "thief with an index of tier C and its key",
      `joint false rate 2^-22 to 2^-20; no record, check or HMAC to confirm with; >= ${PROMISED_BITS} bits left`,
      async () => tierC(size),
    ),
  );
}

function realTheft(tier: Tier, each: number) {
  return theft(
    tier,
    Object.values(realDesigns).flatMap((design) => Array<typeof design>(each).fill(design)),
    SEED,
  );
}

function keyless(tier: Tier, { each }: Size) {
  const { inTheOpen, windowDeviations, hashDeviations } = withoutKey(realTheft(tier, each), new Random(SEED, 1));
  const isChance = Math.abs(windowDeviations) <= DEVIATIONS_MAX && Math.abs(hashDeviations) <= DEVIATIONS_MAX;
  return {
    figure: `${inTheOpen} in the open; windows ${windowDeviations.toFixed(1)}, hashes ${hashDeviations.toFixed(1)} deviations`,
    ok: inTheOpen === 0 && isChance,
  };
}

function tierA({ poor }: Size) {
  const random = new Random(SEED, 2);
  const { victims, stolen, keys } = theft(
    "A",
    Array.from({ length: poor }, () => poorDesign(random.between(18, 26), random)),
    SEED,
  );
  const thief = new ThiefWithKey(stolen, keys.current, (below) => random.below(below));
  const slots = thief.slotsOf();
  let [robbed, below, ranks, ranked] = [0, 0, 0, 0];
  for (const [number, victim] of victims.entries()) {
    const own = slots.get(number) ?? [];
    const residual = residualOf(victim, own);
    const robbery = thief.rob(number, own, victim.alphabets);
    if (robbery.secret?.equals(victim.secret)) robbed += 1;
    if (robbery.bitsLeft < residual - 1e-9) below += 1;
    if (residual < 1) continue;
    ranks += robbery.restGuesses / 2 ** residual;
    ranked += 1;
  }
  const mean = ranks / ranked;
  return {
    figure: `${robbed} of ${victims.length} recovered by full work; ${below} with fewer bits left than promised; ${mean.toFixed(2)} of 2^residual tried`,
    ok: robbed === victims.length && below === 0 && ranked > 0 && mean >= leastMean(ranked),
  };
}

/** What the builder promises of a secret of which it stored these windows. */
function residualOf({ alphabets, entropyBits, offers }: Victim, slots: readonly OwnSlot[]): number {
  const stored = slots.flatMap((slot) => offers.find((offer) => offer.form === slot.form && offer.offset === slot.offset) ?? []);
  const variableBytes = alphabets.filter((allowed) => allowed.length > 1).length;
  return residualBits({ entropyBits, lengthBytes: alphabets.length, variableBytes, checks: [] }, stored);
}

/** Half, less what chance may take from the mean of so many uniform ranks. */
function leastMean(count: number): number {
  return 0.5 - (DEVIATIONS_MAX * Math.sqrt(1 / 12)) / Math.sqrt(count);
}

function tierB({ each, trials }: Size) {
  const { victims, stolen, keys } = realTheft("B", each);
  const rates = falseRates(stolen, keys.current, new Random(SEED, 3), trials);
  const told = toldByRefs(rates.filter, stolen);
  const slots = new ThiefWithKey(stolen, keys.current, () => 0).slotsOf();
  const work = victims.map((victim, number) => workLeft(victim, slots.get(number) ?? [], told));
  const least = Math.min(...work);
  return {
    figure: `${least.toFixed(1)} bits at least, ${median(work).toFixed(1)} in the median of ${victims.length} secrets; the filter tells ${told.filterBits.toFixed(1)} bits`,
    ok: victims.length > 0 && least >= PROMISED_BITS && told.filterBits <= FILTER_BITS,
  };
}

function nearlyTold({ each }: Size) {
  const { victims, stolen, keys } = realTheft("B", each);
  const random = new Random(SEED, 4);
  const thief = new ThiefWithKey(stolen, keys.current, (below) => random.below(below));
  const slots = thief.slotsOf();
  let [found, ranks, tried] = [0, 0, 0];
  for (const [number, victim] of victims.slice(0, 40).entries()) {
    const slot = slots.get(number)?.find(({ form }) => form === 0);
    const offer = slot && victim.offers.find(({ form, offset }) => form === 0 && offset === slot.offset);
    if (!slot || !offer) continue;
    tried += 1;
    const hidden = [slot.offset + 1, slot.offset + offer.span - 1];
    const known = victim.alphabets.map((allowed, at) => (hidden.includes(at) ? allowed : [victim.secret[at] as number]));
    const { fitting } = thief.tryWindow(number, slot, offer.span, [known]);
    if (fitting.length === 1 && fitting[0]?.every(([byte], at) => byte === victim.secret[at])) found += 1;
    ranks += rankOf(thief, number, slot, offer.span, known) / 2 ** unknownBits(known);
  }
  const mean = ranks / tried;
  return {
    figure: `${found} of ${tried} found; ${mean.toFixed(2)} of the possibilities tried`,
    ok: tried > 0 && found === tried && mean >= leastMean(tried),
  };
}

/** Which guess it was that the index said yes to. */
function rankOf(thief: ThiefWithKey, number: number, slot: OwnSlot, span: 8 | 16, known: readonly (readonly number[])[]): number {
  let rank = 0;
  for (const bytes of thief.fillings(known, slot.offset, slot.offset + span)) {
    rank += 1;
    if (thief.holds(number, slot, span, bytes)) return rank;
  }
  return rank;
}

function budgeted({ each, budget }: Size) {
  const { victims, stolen, keys } = realTheft("B", each);
  const random = new Random(SEED, 5);
  const thief = new ThiefWithKey(stolen, keys.current, () => 0);
  const slots = thief.slotsOf();
  let [guesses, told, recovered] = [0, 0, 0];
  for (; guesses < budget; guesses++) {
    const number = guesses % victims.length;
    const victim = victims[number] as Victim;
    const own = slots.get(number) ?? [];
    const slot = own[random.below(own.length)];
    const guess = Uint8Array.from(victim.alphabets, (allowed) => random.pick(allowed));
    if (!slot || !thief.holds(number, slot, 16, guess)) continue;
    told += 1;
    const [from, to] = [slot.offset, slot.offset + 16];
    if (slot.form === 0 && victim.secret.subarray(from, to).equals(guess.subarray(from, to))) recovered += 1;
  }
  return { figure: `${told} times a window seemed right, ${recovered} of them truly`, ok: recovered === 0 };
}

function tierC({ each, trials }: Size) {
  const { victims, stolen, keys } = realTheft("C", each);
  const rates = falseRates(stolen, keys.current, new Random(SEED, 6), trials);
  const jointBits = -Math.log2(rates.filter * rates.tags);
  const { refs, offsets, secrets, long } = stolen.layout.sections;
  const confirms = refs.lengthBytes + offsets.lengthBytes + secrets.lengthBytes + long.lengthBytes;
  // No slot says whose it is: a yes is worth the joint rate, and the rest of the secret has no test at all.
  const told = { filterBits: -Math.log2(rates.filter), tagBits: -Math.log2(rates.tags) };
  const left = victims.map((victim) => workLeft(victim, victim.admitted, told));
  const least = Math.min(...left);
  return {
    figure: `joint false rate 2^-${jointBits.toFixed(1)}; ${confirms} bytes to confirm with; ${least.toFixed(1)} bits left at least of ${victims.length} secrets`,
    ok: jointBits >= 20 && jointBits <= 22 && confirms === 0 && victims.length > 0 && least >= PROMISED_BITS,
  };
}

function median(figures: readonly number[]): number {
  return [...figures].sort((left, right) => left - right)[figures.length >> 1] ?? Number.NaN;
}
