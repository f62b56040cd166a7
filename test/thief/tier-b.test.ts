import { expect, test } from "vitest";
import { Random } from "../corpus/index.ts";
import { anyDesign, falseRates, realDesigns, ThiefWithKey, type Told, theft, toldByRefs, workLeft } from "./index.ts";

const PROMISED_BITS = 80;
const SEED = 907;
type Designs = Parameters<typeof theft>[1];

/** The least work that a thief of a tier B index and its key has with any secret of it. */
function stolenB(designs: Designs, seed = SEED): { admitted: number; leastBits: number; told: Told } {
  const { victims, stolen, keys } = theft("B", designs, seed);
  const told = toldByRefs(falseRates(stolen, keys.current, new Random(seed, 1), 100_000).filter, stolen);
  const slots = new ThiefWithKey(stolen, keys.current, () => 0).slotsOf();
  const work = victims.map((victim, number) => workLeft(victim, slots.get(number) ?? [], told));
  return { admitted: victims.length, leastBits: Math.min(...work), told };
}

const EACH = 150;
/** Anchors of the shortest secrets may stand where neither a wide span nor a narrow one leaves enough. */
const oftenRefused: Readonly<Record<string, number>> = { "24 over 94": 0.7, "32 hexadecimal in the groups of a UUID": 0.9 };

test.each(Object.keys(realDesigns))("tier B takes secrets of %s, and leaves a thief 80 bits of work or more for each", (name) => {
  const { admitted, leastBits } = stolenB(Array(EACH).fill(realDesigns[name]));
  expect(admitted).toBeGreaterThanOrEqual(EACH * (oftenRefused[name] ?? 1));
  expect(leastBits).toBeGreaterThanOrEqual(PROMISED_BITS);
});

test("it leaves as much of whatever a generator of 128 bits or more makes", () => {
  const random = new Random(SEED, 2);
  const { admitted, leastBits } = stolenB(Array.from({ length: 2000 }, () => anyDesign(random)));
  expect(admitted).toBeGreaterThan(1000);
  expect(leastBits).toBeGreaterThanOrEqual(PROMISED_BITS);
});

test("it leaves as much of the only secret of an index: its filter tells no more than that of a large one", () => {
  for (let seed = 0; seed < 10; seed++) {
    const { leastBits, told } = stolenB(Array(1).fill(realDesigns["32 base62"]), seed);
    expect(told.filterBits).toBeLessThan(8.7);
    expect(leastBits).toBeGreaterThanOrEqual(PROMISED_BITS);
  }
});
