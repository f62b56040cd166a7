import type { Confidence, Severity } from "../../contract/index.ts";
import { calledByName } from "./assigned.ts";
import { fillerIn } from "./checks.ts";
import { formatOf, lengthMaxOf, type Part, patternOf, sampleOf } from "./prefixed.ts";
import type { AssignedRule, Rule, SampleRandom, Samples } from "./rule.ts";
import { matcherOf, shapeOfFormat } from "./shape.ts";
import { assignmentKeywords } from "./vocabulary.ts";

interface NamedToken {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  /** "medium" unless said otherwise: the name is all that tells. */
  readonly confidence?: Confidence;
  /** How the issuer is called in a variable's name, lower case; `_` may be a dash or nothing: `new_relic`. */
  readonly names: readonly [string, ...string[]];
  /** What the variable's name says beside it, where the issuer has several secrets of one form; `_` as above: `auth_token`. */
  readonly kinds?: readonly [string, ...string[]];
  /** The whole value. */
  readonly parts: readonly Part[];
  readonly claims?: Rule["claims"];
  readonly formatSource: string;
  readonly remedy: string;
}

/** The rule of a token without any prefix: it is known by the name of what it is assigned to. */
export function namedToken(token: NamedToken): AssignedRule {
  const { names, kinds = [], parts } = token;
  const confidence = token.confidence ?? "medium";
  const lengthOf = matcherOf(() => formatOf(parts));
  const wanted = kinds.map(glued);
  return {
    ...calledByName,
    ...(!kinds.every(tellsCredential) && { keywords: [...assignmentKeywords, ...names.flatMap(spellings)] }),
    id: token.id,
    title: token.title,
    family: token.family,
    severity: token.severity,
    confidence,
    specificity: "issuer",
    previewPrefix: typeof parts[0] === "string" ? parts[0] : "",
    names: names.map(glued),
    take: ({ words, value }) => {
      if (wanted.length > 0 && !wanted.some((kind) => endsIn(words, kind))) return undefined;
      const lengthBytes = lengthOf(value);
      if (lengthBytes === undefined) return undefined;
      return fillerIn(value.subarray(0, lengthBytes)) ?? { lengthBytes, confidence };
    },
    shape: shapeOfFormat(() => formatOf(parts)),
    get format() {
      return parts.map(patternOf).join("");
    },
    ...(token.claims && { claims: token.claims }),
    formatSource: token.formatSource,
    remedy: token.remedy,
    samples: (random) => samplesOf(names[0], kinds[0] ?? "api_key", parts, random),
  };
}

/** Whether one of the words that call for every assignment stands in it; for one that has none the issuer's own name calls. */
function tellsCredential(kind: string): boolean {
  return assignmentKeywords.some((word) => kind.includes(word));
}

/** Each way to write a name whose `_` may be a dash or nothing. */
function spellings(name: string): string[] {
  const at = name.indexOf("_");
  if (at === -1) return [name];
  return spellings(name.slice(at + 1)).flatMap((rest) => ["_", "-", ""].map((mark) => name.slice(0, at) + mark + rest));
}

/** A name without what may separate its words. */
function glued(name: string): string {
  return name.replaceAll("_", "");
}

/** Whether words, glued together, hold a kind that ends where one of them does. */
function endsIn(words: readonly string[], kind: string): boolean {
  let text = "";
  return words.some((word) => {
    text += word;
    return text.endsWith(kind);
  });
}

function samplesOf(issuer: string, kind: string, parts: readonly Part[], random: SampleRandom): Samples {
  const name = `${issuer}_${kind}`;
  const make = () => sampleOf(parts, random);
  const [first, second, third] = [make(), make(), make()];
  return {
    positive: [
      { text: `${name.toUpperCase()}=${first}`, secret: first },
      { text: `"${name}": "${second}"`, secret: second },
      { text: tellsCredential(kind) ? `${issuer}:\n  ${kind}: '${third}'\n` : `${name}: '${third}'\n`, secret: third },
    ],
    negative: [`${name}: "${"x".repeat(lengthMaxOf(parts))}"`, `${issuer} was down from 10:00 to 12:00`, `${issuer}_region: eu-west`],
  };
}
