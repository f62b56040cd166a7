import type { Confidence, Severity } from "../contract/index.ts";
import { isFiller } from "./checks.ts";
import { assigned, startsWith } from "./follow-up.ts";
import { type Alphabet, alphabets, formatOf } from "./prefixed.ts";
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
  /** RE2 alternatives for the rest of the variable's name, e.g. `auth[_-]?token`. */
  readonly kinds: string;
  /** One such name for the samples. */
  readonly sampleName: string;
  readonly value: { readonly of: Alphabet; readonly length: number };
  readonly formatSource: string;
  readonly remedy: string;
}

/** The rule of a token without any prefix: it is known by the name of the variable that it is assigned to. */
export function namedToken(token: NamedToken): Rule {
  const { re2, characters } = alphabets[token.value.of];
  const make = (random: SampleRandom) => `${random.text(token.value.length - 1, characters)}7`;
  return {
    id: token.id,
    title: token.title,
    family: token.family,
    severity: token.severity,
    confidence: token.confidence,
    specificity: "issuer",
    keywords: [token.name],
    followUp: () => assigned(startsWith(re2, token.value.length)),
    pattern: `(?i:${token.name}[0-9A-Za-z_.-]{0,32}?(?:${token.kinds}))["'\\]]{0,2}\\s{0,8}(?:=>|=|:)\\s{0,8}["']?(${re2}{${token.value.length}})`,
    windowBytes: { before: 0, after: 96 + token.value.length },
    edges: "end-only",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    shape: shapeOfFormat(formatOf([token.value])),
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
