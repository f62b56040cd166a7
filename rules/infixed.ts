import type { Confidence, Severity } from "../contract/index.ts";
import { isFiller } from "./checks.ts";
import { alphabets, escapeRe2, followUpOf, formatOf, type Part } from "./prefixed.ts";
import type { Rule, SampleRandom } from "./rule.ts";
import { shapeOfFormat } from "./shape.ts";

interface InfixedToken {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  readonly before: readonly Part[];
  /** The constant in the token's midst; it is the keyword. */
  readonly infix: string;
  readonly after: readonly Part[];
  readonly formatSource: string;
  readonly remedy: string;
}

const lengthMaxOf = (parts: readonly Part[]) =>
  parts.reduce((sum, part) => sum + (typeof part === "string" ? part.length : (part.lengthMax ?? part.length)), 0);

function patternOf(part: Part): string {
  if (typeof part === "string") return escapeRe2(part);
  return `${alphabets[part.of].re2}{${part.length},${part.lengthMax ?? part.length}}`;
}

/** The rule of a token whose constant part stands inside it. */
export function infixedToken(token: InfixedToken): Rule {
  const { id, title, family, severity, before, infix, after, formatSource, remedy } = token;
  const make = (random: SampleRandom, parts: readonly Part[]) =>
    parts.map((part) => (typeof part === "string" ? part : random.text(part.length, alphabets[part.of].characters))).join("");
  const whole = (random: SampleRandom) => {
    const head = make(random, before);
    return `${typeof before[0] === "string" ? head : `7${head.slice(1)}`}${infix}${make(random, after).slice(0, -1)}7`;
  };
  return {
    id,
    title,
    family,
    severity,
    confidence: token.confidence ?? "high",
    specificity: "issuer",
    keywords: [infix.toLowerCase()],
    followUp: () => followUpOf(after),
    pattern: `(${before.map(patternOf).join("")}${escapeRe2(infix)}${after.map(patternOf).join("")})`,
    windowBytes: { before: lengthMaxOf(before), after: lengthMaxOf(after) },
    edges: "alphanumeric",
    previewPrefix: "",
    accept: (secret) => !isFiller(secret),
    shape: shapeOfFormat(formatOf([...before, infix, ...after])),
    formatSource,
    remedy,
    samples: (random) => {
      const [first, second, third] = [whole(random), whole(random), whole(random)];
      return {
        positive: [
          { text: first, secret: first },
          { text: `value: "${second}"\n`, secret: second },
          { text: `https://api.example.net/x?k=${third}&y=1`, secret: third },
        ],
        negative: [infix, `${make(random, before).slice(0, 2)}${infix}${make(random, after)}`.slice(2), `${first.slice(0, -4)} `],
      };
    },
  };
}
