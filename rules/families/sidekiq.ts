import { alphabets, type PatternRule } from "../formats/index.ts";

const HEX = "[0-9a-f]";

/** The pair is what Contributed Systems issues: neither half says anything alone. */
const inUrl: PatternRule = {
  id: "sidekiq-gem-url-credential",
  title: "Credentials of Sidekiq's commercial gems in a URL",
  family: "sidekiq",
  severity: "high",
  confidence: "high",
  specificity: "issuer",
  keywords: ["@gems.contribsys.com", "@enterprise.contribsys.com"],
  followUp: (keyword) => [
    { back: HEX, skip: keyword.length, least: 8, most: 8, after: ":" },
    { back: HEX, skip: keyword.length + 9, least: 8, most: 8, after: "://" },
  ],
  pattern: "://([0-9a-f]{8}:[0-9a-f]{8})@(?i:gems|enterprise)\\.(?i:contribsys\\.com)",
  windowBytes: { before: 20, after: 30 },
  edges: "end-only",
  previewPrefix: "",
  formatSource: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
  remedy: "Ask Contributed Systems for new credentials",
  samples: (random) => {
    const half = () => random.text(8, alphabets.hex.characters);
    const [first, second, third] = [1, 2, 3].map(() => `${half()}:${half()}`) as [string, string, string];
    return {
      positive: [
        { text: `source "https://${first}@gems.contribsys.com/" do`, secret: first },
        { text: `gem sources --add http://${second}@enterprise.contribsys.com`, secret: second },
        { text: `remote: https://${third}@enterprise.contribsys.com:80?x=1`, secret: third },
      ],
      negative: ["https://gems.contribsys.com/", "https://user@gems.contribsys.com/", "https://a:b@enterprise.contribsys.com/"],
    };
  },
};

export const sidekiq = [inUrl];
