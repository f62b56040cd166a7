import { infixedToken, namedToken, prefixedToken, type Rule } from "../formats/index.ts";

const shared = {
  family: "new-relic",
  formatSource: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
} as const;
const remedy = "Delete it under API keys, or with the NerdGraph apiAccessDeleteKeys mutation";

/** It ends in a constant. */
const license: Rule = {
  ...infixedToken({
    ...shared,
    id: "new-relic-license-key",
    title: "New Relic license key",
    severity: "medium",
    before: [
      { of: "lowerAndDigits", length: 6 },
      { of: "hex", length: 30 },
    ],
    infix: "NRAL",
    after: [],
    remedy,
  }),
  samples: (random) => {
    const make = () => `7${random.text(35, "0123456789abcdef")}NRAL`;
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: first, secret: first },
        { text: `license_key: ${second}\n`, secret: second },
        { text: `NEW_RELIC_LICENSE_KEY="${third}"`, secret: third },
      ],
      negative: ["NRAL", `${first.slice(1)}`, `x${first}`, `${first}7`],
    };
  },
};

export const newrelic: readonly Rule[] = [
  prefixedToken({
    ...shared,
    id: "new-relic-user-key",
    title: "New Relic user API key",
    severity: "high",
    prefix: "NRAK-",
    parts: [{ of: "upperAndDigits", length: 27 }],
    remedy,
  }),
  prefixedToken({
    ...shared,
    id: "new-relic-insert-key",
    title: "New Relic insert key",
    severity: "medium",
    prefix: "NRII-",
    parts: [{ of: "url64", length: 32 }],
    remedy: "Delete it under API keys, Insights insert keys",
  }),
  prefixedToken({
    ...shared,
    id: "new-relic-query-key",
    title: "New Relic Insights query key",
    severity: "high",
    prefix: "NRIQ-",
    parts: [{ of: "url64", length: 32 }],
    remedy: "Delete it under API keys, Insights query keys",
  }),
  prefixedToken({
    ...shared,
    id: "new-relic-admin-key",
    title: "New Relic admin API key",
    severity: "critical",
    prefix: "NRAA-",
    parts: [{ of: "hex", length: 27 }],
    remedy,
  }),
  prefixedToken({
    ...shared,
    id: "new-relic-rest-api-key",
    title: "New Relic REST API key",
    severity: "high",
    prefix: "NRRA-",
    parts: [{ of: "hex", length: 42 }],
    remedy: "Delete it under API keys, REST API keys",
  }),
  prefixedToken({
    ...shared,
    id: "new-relic-browser-key",
    title: "New Relic browser key",
    severity: "low",
    prefix: "NRJS-",
    parts: [{ of: "hex", length: 19 }],
    remedy,
  }),
  license,
  namedToken({
    ...shared,
    id: "new-relic-legacy-license-key",
    title: "New Relic license key of the old format",
    severity: "medium",
    names: ["new_relic"],
    parts: [{ of: "hex", length: 40 }],
    remedy,
  }),
];
