import { alphabets, BLANK, endsWord, exactly, isFiller, namedToken, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

const remedy = "npm token revoke ID, or delete it under Access Tokens on npmjs.com";

/** A UUID. */
const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

const HEX = alphabets.hex.re2;

/** As `.npmrc` has it: `//registry.npmjs.org/:_authToken=…`. */
const inNpmrc: Rule = {
  id: "npm-legacy-auth-token",
  title: "npm token of the old format in .npmrc",
  family: "npm",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: [":_authtoken"],
  followUp: () => [
    exactly(":_authToken"),
    run(BLANK, 0, 4),
    { text: "=" },
    run(BLANK, 0, 4),
    run("[\"']", 0, 1),
    { value: 0 },
    run(HEX, 8),
    { text: "-" },
    run(HEX, 4),
    { text: "-" },
    run(HEX, 4),
    { text: "-" },
    run(HEX, 4),
    { text: "-" },
    run(HEX, 12),
    endsWord,
    notFiller,
  ],
  pattern: `:_authToken\\s{0,4}=\\s{0,4}["']?(${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12})`,
  windowBytes: { before: 0, after: 64 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) => !isFiller(secret),
  formatSource: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc",
  remedy,
  samples: (random) => {
    const hex = (length: number) => random.text(length, alphabets.hex.characters);
    const make = () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `//registry.npmjs.org/:_authToken=${first}`, secret: first },
        { text: `//npm.example.net/:_authToken = "${second}"\n`, secret: second },
        { text: `echo '//registry.npmjs.org/:_authToken=${third}' >> .npmrc`, secret: third },
      ],
      negative: [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is npm's own way to name a variable
        "//registry.npmjs.org/:_authToken=${NPM_TOKEN}",
        "//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000",
        ":_authToken is what npm calls it",
      ],
    };
  },
};

export const npm = [
  prefixedToken({
    id: "npm-access-token",
    title: "npm access token",
    family: "npm",
    severity: "critical",
    prefix: "npm_",
    parts: [{ of: "base62", length: 36 }],
    checksum: "base62-crc32",
    formatSource: "https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/",
    remedy,
  }),
  inNpmrc,
  namedToken({
    id: "npm-legacy-token",
    title: "npm token of the old format",
    family: "npm",
    severity: "critical",
    names: ["npm"],
    parts: uuid,
    formatSource: "https://docs.npmjs.com/about-access-tokens",
    remedy,
  }),
  prefixedToken({
    id: "npm-basic-auth",
    title: "npm registry user and password in .npmrc",
    family: "npm",
    severity: "high",
    confidence: "medium",
    prefix: "_auth=",
    parts: [{ of: "base64", length: 16, lengthMax: 400 }],
    formatSource: "https://docs.npmjs.com/cli/v11/configuring-npm/npmrc",
    remedy: "Change the password at the registry",
  }),
];
