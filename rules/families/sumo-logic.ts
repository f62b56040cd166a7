import { alphabets, endsWord, exactly, fillerIn, namedToken, notFiller, type Rule, run } from "../formats/index.ts";

const path = "/receiver/v1/http/";
const { re2, characters } = alphabets.url64;

/** Whoever knows the URL of a source may send to it. */
const source: Rule = {
  id: "sumo-logic-http-source-url",
  title: "Sumo Logic HTTP source URL",
  family: "sumo-logic",
  severity: "medium",
  confidence: "high",
  specificity: "issuer",
  keywords: [path],
  followUp: () => [exactly(path), run(re2, 60, 240), endsWord, notFiller],
  pattern: `${path}(${re2}{60,240}={0,2})`,
  windowBytes: { before: 0, after: path.length + 242 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) => {
    const padding = secret.indexOf("=");
    return fillerIn(padding === -1 ? secret : secret.subarray(0, padding)) ?? true;
  },
  formatSource: "https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/",
  remedy: "Regenerate the URL of the HTTP source under Collection",
  samples: (random) => {
    const make = (padding: string) => `${random.text(100, characters)}7${padding}`;
    const [first, second, third] = [make("=="), make("="), make("")];
    return {
      positive: [
        { text: `https://endpoint1.collection.us2.sumologic.com${path}${first}`, secret: first },
        { text: `sumo_endpoint: "https://collectors.sumologic.com${path}${second}"\n`, secret: second },
        { text: `POST https://collectors.sumologic.com${path}${third} 200`, secret: third },
      ],
      negative: [
        `https://collectors.sumologic.com${path}`,
        `https://collectors.sumologic.com${path}${first.slice(0, 40)}`,
        `https://collectors.sumologic.com${path}${"x".repeat(100)}`,
      ],
    };
  },
};

export const sumoLogic: readonly Rule[] = [
  namedToken({
    id: "sumo-logic-access-key",
    title: "Sumo Logic access key",
    family: "sumo-logic",
    severity: "high",
    names: ["sumo"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://help.sumologic.com/docs/manage/security/access-keys/",
    remedy: "DELETE /api/v1/accessKeys/{id}, or delete it under Preferences, Access Keys",
  }),
  source,
];
