import type { Confidence, Severity } from "../../contract/index.ts";
import { isFiller } from "./checks.ts";
import { assigned, notFiller, restOfName } from "./follow-up.ts";
import { followUpOf, formatOf, lengthMaxOf, type Part, patternOf, sampleOf } from "./prefixed.ts";
import type { Rule, SampleRandom, Samples } from "./rule.ts";
import { shapeOfFormat } from "./shape.ts";

interface NamedToken {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  /** "medium" unless said otherwise: the name is all that tells. */
  readonly confidence?: Confidence;
  /** How the issuer is called in a variable's name, lower case; `_` may be a dash or nothing: `new_relic`. */
  readonly names: readonly [string, ...string[]];
  /** What the variable's name ends in, where not every word for a credential will do; `_` as above: `auth_token`. */
  readonly kinds?: readonly [string, ...string[]];
  /** The whole value. */
  readonly parts: readonly Part[];
  readonly formatSource: string;
  readonly remedy: string;
}

/** What the names of variables that hold a credential end in. */
const credentialKinds = ["api_key", "token", "secret", "key", "password", "pass", "pwd", "credential", "credentials", "auth"] as const;

/** Between the issuer's name and what a variable's name ends in. */
const BETWEEN_MAX_BYTES = 32;

/** The rule of a token without any prefix: it is known by the name of the variable that it is assigned to. */
export function namedToken(token: NamedToken): Rule {
  const { names, kinds = credentialKinds, parts } = token;
  const endings = [...new Set(kinds.flatMap(spellings))];
  const endingMax = Math.max(...endings.map((ending) => ending.length));
  const anyOf = (words: readonly string[]) => words.map((word) => word.replaceAll("_", "[_-]?")).join("|");
  return {
    id: token.id,
    title: token.title,
    family: token.family,
    severity: token.severity,
    confidence: token.confidence ?? "medium",
    specificity: "issuer",
    keywords: [...new Set(names.flatMap(spellings))],
    followUp: () => {
      const name = [restOfName(BETWEEN_MAX_BYTES + endingMax), { ends: endings, most: BETWEEN_MAX_BYTES }];
      return assigned(name, ...followUpOf(parts, notFiller));
    },
    pattern: `(?i:(?:${anyOf(names)})[0-9A-Za-z_.-]{0,${BETWEEN_MAX_BYTES}}?(?:${anyOf(kinds)}))["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${parts.map(patternOf).join("")})`,
    windowBytes: { before: 0, after: 96 + lengthMaxOf(parts) },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    shape: shapeOfFormat(formatOf(parts)),
    formatSource: token.formatSource,
    remedy: token.remedy,
    samples: (random) => samplesOf(`${names[0]}_${kinds[0]}`, names[0], parts, random),
  };
}

function samplesOf(name: string, issuer: string, parts: readonly Part[], random: SampleRandom): Samples {
  const make = () => `${sampleOf(parts, random).slice(0, -1)}7`;
  const [first, second, third] = [make(), make(), make()];
  return {
    positive: [
      { text: `${name.toUpperCase()}=${first}`, secret: first },
      { text: `"${name}": "${second}"`, secret: second },
      { text: `${name}: '${third}'\n`, secret: third },
    ],
    negative: [`${name}: "${"x".repeat(lengthMaxOf(parts))}"`, `${issuer} was down from 10:00 to 12:00`, `${issuer}_region: eu-west`],
  };
}

/** Each way to write a name whose `_` may be a dash or nothing. */
function spellings(kind: string): string[] {
  const at = kind.indexOf("_");
  if (at === -1) return [kind];
  return spellings(kind.slice(at + 1)).flatMap((rest) => ["_", "-", ""].map((mark) => kind.slice(0, at) + mark + rest));
}
