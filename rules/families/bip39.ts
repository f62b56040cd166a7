import { assigned, type FollowUp, type Rule, restOfName, run } from "../formats/index.ts";

const NAME_MAX_BYTES = 32;
const WORD = "[a-z]{3,8}";
const WORDS_MIN = 12;
const DISTINCT_WORDS_MIN = 9;
/** Everyday words that are on no list of BIP 39: a text that holds one is prose. */
const prose = new Set(["the", "and", "for", "with", "your", "from", "are", "was", "has", "should", "would", "its", "not", "but"]);

const word = run("[a-z]", 3, 8);
const words: FollowUp = [word, ...Array.from({ length: WORDS_MIN - 1 }, (): FollowUp => [{ text: " " }, word]).flat()];
const someWords = [
  "acid",
  "badge",
  "cabin",
  "dance",
  "eager",
  "fabric",
  "gadget",
  "habit",
  "icon",
  "jacket",
  "kangaroo",
  "label",
  "machine",
  "napkin",
  "oak",
  "panel",
  "quarter",
  "rabbit",
  "saddle",
  "tackle",
  "umbrella",
  "vacant",
  "wagon",
  "yellow",
  "zebra",
] as const;

const phrase: Rule = {
  id: "bip39-seed-phrase",
  title: "Seed phrase of a wallet",
  family: "bip39",
  severity: "critical",
  confidence: "medium",
  specificity: "format",
  keywords: [
    "mnemonic",
    "seed_phrase",
    "seed-phrase",
    "seedphrase",
    "seed_words",
    "seedwords",
    "recovery_phrase",
    "recoveryphrase",
    "secret_phrase",
    "secretphrase",
  ],
  followUp: () => assigned([restOfName(NAME_MAX_BYTES)], ...words),
  pattern: `(?i:mnemonic|seed[_-]?phrase|seed_?words|recovery_?phrase|secret_?phrase)[0-9A-Za-z_.-]{0,${NAME_MAX_BYTES}}["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?((?:${WORD} ){11}${WORD}(?:(?: ${WORD}){3}){0,4})(?:["'\`,;}<\\\\\\r\\n]|$)`,
  windowBytes: { before: 0, after: 320 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) => {
    const found = secret.toString("latin1").split(" ");
    return new Set(found).size >= DISTINCT_WORDS_MIN && !found.some((each) => prose.has(each));
  },
  formatSource: "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",
  remedy: "It cannot be revoked: move all funds of the wallet to one with a new phrase",
  samples: (random) => {
    const make = (count: number) => {
      const start = random.below(someWords.length);
      return Array.from({ length: count }, (_, at) => someWords[(start + at * 7) % someWords.length]).join(" ");
    };
    const [first, second, third] = [make(12), make(24), make(15)];
    return {
      positive: [
        { text: `MNEMONIC="${first}"`, secret: first },
        { text: `"seed_phrase": "${second}"`, secret: second },
        { text: `mnemonic: '${third}'\n`, secret: third },
      ],
      negative: [
        `mnemonic: "${"test ".repeat(11)}junk"`,
        "seed_phrase: the words that your wallet shows when you make it and that you should keep",
        `MNEMONIC="${first} extra"`,
        "a mnemonic of twelve words",
      ],
    };
  },
};

export const bip39 = [phrase];
