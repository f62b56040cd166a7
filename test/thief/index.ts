/** A thief who stole an index, with or without its key: what he learns is to be no more than docs/fingerprint.md says. */
export { unknownBits } from "./guessing.ts";
export { falseRates, type Told, toldByRefs, workLeft } from "./measures.ts";
export { anyDesign, poorDesign, realDesigns, type Theft, theft, type Victim } from "./victims.ts";
export { type OwnSlot, type Robbery, ThiefWithKey } from "./with-key.ts";
export { withoutKey } from "./without-key.ts";
