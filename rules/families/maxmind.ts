import { alphabets, fillerIn, namedToken, type Rule, run } from "../formats/index.ts";

const END = "_mmk";
const [ID_BYTES, RANDOM_BYTES] = [6, 29];

const licenseKey: Rule = {
  id: "maxmind-license-key",
  title: "MaxMind license key",
  family: "maxmind",
  severity: "high",
  confidence: "high",
  specificity: "issuer",
  keywords: [END],
  followUp: () => [
    { back: "[a]", skip: 0, least: 0, most: 0, after: END },
    { back: alphabets.base62.re2, skip: END.length, least: RANDOM_BYTES, most: RANDOM_BYTES, after: "_" },
    run("[0-9A-Za-z]", 0),
    { not: "[0-9A-Za-z]" },
  ],
  pattern: `([0-9A-Za-z]{${ID_BYTES}}_[0-9A-Za-z]{${RANDOM_BYTES}}${END})`,
  windowBytes: { before: ID_BYTES + 1 + RANDOM_BYTES, after: END.length },
  edges: "alphanumeric",
  previewPrefix: "",
  accept: (secret) => fillerIn(secret) ?? true,
  formatSource: "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key",
  remedy: "Delete it under Manage license keys in the account portal",
  samples: (random) => {
    const make = () =>
      `${random.text(ID_BYTES, alphabets.base62.characters)}_${random.text(RANDOM_BYTES, alphabets.base62.characters)}${END}`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `LicenseKey ${second}\n`, secret: second },
        { text: `https://download.example.net/geoip?license_key=${third}&suffix=tar.gz`, secret: third },
      ],
      negative: [END, `${first.slice(2)} `, `abc${first}`, `${first}5`],
    };
  },
};

export const maxmind = [
  licenseKey,
  namedToken({
    id: "maxmind-legacy-license-key",
    title: "MaxMind license key of the first form",
    family: "maxmind",
    severity: "high",
    names: ["maxmind", "geoip", "geolite"],
    kinds: ["license_key", "license", "key"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key",
    remedy: "Delete it under Manage license keys in the account portal",
  }),
];
