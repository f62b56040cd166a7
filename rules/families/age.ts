import { alphabets, endsWord, exactly, type Rule, run, type SampleRandom } from "../formats/index.ts";

const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const HUMAN_PART = "age-secret-key-";
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** BIP 173's checksum polynomial over the human-readable part and the data. */
function polymod(values: readonly number[]): number {
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >>> bit) & 1) checksum ^= generator;
  }
  return checksum;
}

const codesOf = (text: string) => [...text].map((character) => character.charCodeAt(0));
const expanded = [...codesOf(HUMAN_PART).map((code) => code >> 5), 0, ...codesOf(HUMAN_PART).map((code) => code & 31)];

function hasChecksum(secret: Buffer): boolean {
  const data = [
    ...secret
      .toString("latin1")
      .toLowerCase()
      .slice(HUMAN_PART.length + 1),
  ].map((character) => BECH32.indexOf(character));
  return polymod([...expanded, ...data]) === 1;
}

function make(random: SampleRandom): string {
  const data = [...random.text(52, BECH32)].map((character) => BECH32.indexOf(character));
  const checksum = polymod([...expanded, ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
  const all = [...data, ...[25, 20, 15, 10, 5, 0].map((shift) => (checksum >> shift) & 31)];
  return `${HUMAN_PART}1${all.map((value) => BECH32[value]).join("")}`.toUpperCase();
}

export const age: readonly Rule[] = [
  {
    id: "age-secret-key",
    title: "age secret key",
    family: "age",
    severity: "critical",
    confidence: "high",
    specificity: "issuer",
    keywords: ["age-secret-key-1"],
    followUp: () => [exactly("AGE-SECRET-KEY-1", "alphanumeric"), run("[02-9AC-HJ-NP-Z]", 58), endsWord],
    pattern: "(AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58})",
    windowBytes: { before: 0, after: 80 },
    edges: "alphanumeric",
    previewPrefix: "AGE-SECRET-KEY-1",
    accept: (secret) => (hasChecksum(secret) ? true : "checksum"),
    checksum: "the last six characters are the checksum of BIP 173",
    formatSource: "https://github.com/C2SP/C2SP/blob/main/age.md#the-x25519-recipient-type",
    remedy: "Make a new identity with age-keygen and encrypt the files again to it",
    samples: (random) => {
      const [first, second, third] = [make(random), make(random), make(random)];
      return {
        positive: [
          { text: `# created\n${first}\n`, secret: first },
          { text: `SOPS_AGE_KEY=${second}`, secret: second },
          { text: `"${third}"`, secret: third },
        ],
        negative: [
          `AGE-SECRET-KEY-1${random.text(58, BECH32).toUpperCase()}`,
          `${first.slice(0, -1)}${first.endsWith("Q") ? "P" : "Q"}`,
          `age1${random.text(58, BECH32)}`,
          `X${first}${random.text(4, alphabets.upperAndDigits.characters)}`,
        ],
      };
    },
  },
];
