import type { Confidence, Severity } from "../../contract/index.ts";
import { fillerIn } from "./checks.ts";
import { exactly, type FollowUp } from "./follow-up.ts";
import { alphabets, escapeRe2, followUpOf, formatOf, lengthMaxOf, type Part, patternOf, sampleOf } from "./prefixed.ts";
import type { PatternRule, Rule, SampleRandom } from "./rule.ts";
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
  readonly claims?: Rule["claims"];
  readonly formatSource: string;
  readonly remedy: string;
}

/** What must stand before the infix: one part of an alphabet, and a constant before it or nothing. */
function backwards(before: readonly Part[], skip: number): FollowUp {
  const [part, constant = "", ...others] = before.toReversed();
  if (part === undefined || typeof part === "string" || "oneOf" in part || typeof constant !== "string" || others.length > 0) return [];
  const { length, lengthMax = length } = part;
  return [{ back: alphabets[part.of].re2, skip, least: length, most: lengthMax, after: constant, edges: "alphanumeric" }];
}

/** The rule of a token whose constant part stands inside it. */
export function infixedToken(token: InfixedToken): PatternRule {
  const { id, title, family, severity, before, infix, after, formatSource, remedy } = token;
  const whole = (random: SampleRandom) => {
    const head = sampleOf(before, random);
    return `${typeof before[0] === "string" ? head : `7${head.slice(1)}`}${infix}${sampleOf(after, random).slice(0, -1)}7`;
  };
  return {
    id,
    title,
    family,
    severity,
    confidence: token.confidence ?? "high",
    specificity: "issuer",
    keywords: [infix.toLowerCase()],
    followUp: () => followUpOf(after, exactly(infix), ...backwards(before, infix.length), { looks: "part" }),
    pattern: `(${before.map(patternOf).join("")}${escapeRe2(infix)}${after.map(patternOf).join("")})`,
    windowBytes: { before: lengthMaxOf(before), after: lengthMaxOf(after) },
    edges: "alphanumeric",
    previewPrefix: "",
    accept: (secret) => fillerIn(secret) ?? true,
    shape: shapeOfFormat(() => formatOf([...before, infix, ...after])),
    ...(token.claims && { claims: token.claims }),
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
        negative: [infix, `${sampleOf(before, random).slice(0, 2)}${infix}${sampleOf(after, random)}`.slice(2), `${first.slice(0, -4)} `],
      };
    },
  };
}
