import type { Confidence, Severity } from "../contract/index.ts";
import { isFiller } from "./checks.ts";
import { assigned, notFiller, restOfName } from "./follow-up.ts";
import { type Alphabet, alphabets, followUpOf, formatOf, lengthMaxOf, type Part, patternOf, sampleOf } from "./prefixed.ts";
import type { Rule, SampleRandom } from "./rule.ts";
import { shapeOfFormat } from "./shape.ts";

interface NamedToken {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The issuer's name as it stands in a variable, lower case. */
  readonly name: string;
  /** What the variable's name ends in; `_` may be a dash or nothing: `auth_token`. */
  readonly kinds: readonly string[];
  /** One such name for the samples. */
  readonly sampleName: string;
  readonly value: { readonly of: Alphabet; readonly length: number };
  /** What stands behind it and belongs to it. */
  readonly tail?: readonly Part[];
  readonly formatSource: string;
  readonly remedy: string;
}

/** Between the issuer's name and what a variable's name ends in. */
const BETWEEN_MAX_BYTES = 32;

/** The rule of a token without any prefix: it is known by the name of the variable that it is assigned to. */
export function namedToken(token: NamedToken): Rule {
  const { characters } = alphabets[token.value.of];
  const kinds = token.kinds.map((kind) => kind.replaceAll("_", "[_-]?")).join("|");
  const endings = [...new Set(token.kinds.flatMap(spellings))];
  const endingMax = Math.max(...endings.map((ending) => ending.length));
  const { tail = [] } = token;
  const make = (random: SampleRandom) => `${random.text(token.value.length - 1, characters)}7${sampleOf(tail, random)}`;
  return {
    id: token.id,
    title: token.title,
    family: token.family,
    severity: token.severity,
    confidence: token.confidence,
    specificity: "issuer",
    keywords: [token.name],
    followUp: () => {
      const name = [restOfName(BETWEEN_MAX_BYTES + endingMax), { ends: endings, most: BETWEEN_MAX_BYTES }];
      return assigned(name, ...followUpOf([token.value, ...tail], notFiller));
    },
    pattern: `(?i:${token.name}[0-9A-Za-z_.-]{0,${BETWEEN_MAX_BYTES}}?(?:${kinds}))["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${[token.value, ...tail].map(patternOf).join("")})`,
    windowBytes: { before: 0, after: 96 + lengthMaxOf([token.value, ...tail]) },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    shape: shapeOfFormat(formatOf([token.value, ...tail])),
    formatSource: token.formatSource,
    remedy: token.remedy,
    samples: (random) => {
      const [first, second, third] = [make(random), make(random), make(random)];
      return {
        positive: [
          { text: `${token.sampleName.toUpperCase()}=${first}`, secret: first },
          { text: `"${token.sampleName}": "${second}"`, secret: second },
          { text: `${token.sampleName}: '${third}'\n`, secret: third },
        ],
        negative: [
          `${token.sampleName}: "${"x".repeat(token.value.length)}"`,
          `${token.name} was down from 10:00 to 12:00`,
          `${token.name}_region: eu-west`,
        ],
      };
    },
  };
}

/** Each way to write a name whose `_` may be a dash or nothing. */
function spellings(kind: string): string[] {
  const at = kind.indexOf("_");
  if (at === -1) return [kind];
  return spellings(kind.slice(at + 1)).flatMap((rest) => ["_", "-", ""].map((mark) => kind.slice(0, at) + mark + rest));
}
