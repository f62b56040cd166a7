import type { Confidence, SecretShape, Severity } from "../../contract/index.ts";
import type { Assignment } from "./assignment.ts";
import type { Claim, Surroundings } from "./claims.ts";
import type { DropReason, Verdict } from "./drop.ts";
import type { FollowUp } from "./follow-up.ts";

/** What stands around a secret, for checks that need more than the secret itself. */
export interface RuleContext {
  /** The whole match of the rule's pattern, of which the secret is group 1. */
  readonly match: Buffer;
}

/** A random source for samples: the same seed gives the same samples. */
export interface SampleRandom {
  /** An integer from 0 up to, but not including, `below`. */
  below(below: number): number;
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string;
}

/** Text that holds a secret, and the secret: what the rule must report of it, to the byte. */
export interface PositiveSample {
  readonly text: string;
  readonly secret: string;
}

export interface Samples {
  readonly positive: readonly PositiveSample[];
  /** Text in which the rule must find nothing. */
  readonly negative: readonly string[];
}

/** How one known kind of secret looks: by a pattern around a keyword, or by the name that it is assigned to. */
export type Rule = PatternRule | AssignedRule;

interface RuleFacts {
  /** Kebab-case, never reused: suppressions and incidents name it. */
  readonly id: string;
  readonly title: string;
  /** The issuer, or the family of formats. */
  readonly family: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Where two rules match one place the higher one is reported: issuer's own format, a common format, a guess by its name. */
  readonly specificity: "issuer" | "format" | "guess";
  /** Lower-case literals, sought in any case (of ASCII); what the rule finds must hold one of them, or stand behind it. */
  readonly keywords: readonly string[];
  /**
   * What stands behind this keyword wherever the rule finds something. It finds nothing and drops nothing:
   * it spares all the places where the keyword is an everyday word, or the beginning of nothing.
   */
  readonly followUp?: (keyword: string) => FollowUp;
  /** The public, constant start of every secret of this kind; previews show it. */
  readonly previewPrefix: string;
  /** Where a secret that fits the format is constant, and how much chance its issuer put into it; undefined for one that does not fit. */
  readonly shape?: (secret: Buffer) => SecretShape | undefined;
  /**
   * What a secret of this kind, or what stands beside it, says in public: whose it is, until when. Pure; it must not throw, whatever
   * the bytes, and never gives any of the secret part.
   */
  readonly claims?: (secret: Buffer, around: Surroundings) => readonly Claim[];
  /** So far to either side it looks; as far as any may by default. What is met often looks less far, since a text is made of it. */
  readonly claimsReachBytes?: number;
  /** It is no secret but the public id of one: it is not reported where a secret beside it claims it. */
  readonly isPublicId?: true;
  /** Where the format is documented. */
  readonly formatSource: string;
  /** How it is revoked, in one line. */
  readonly remedy: string;
  readonly samples: (random: SampleRandom) => Samples;
}

/** A secret whose own characters, or what stands right around them, tell it. */
export interface PatternRule extends RuleFacts {
  /** RE2 source; group 1 is the secret where there is one. With `windowBytes.before` 0 it begins at the keyword. */
  readonly pattern: string;
  /** How far around a keyword the pattern may reach. */
  readonly windowBytes: { readonly before: number; readonly after: number };
  /** What may not touch a match: letters and digits on either side; dashes and underscores too before it; or letters and digits after it only. */
  readonly edges: "alphanumeric" | "token" | "end-only";
  /**
   * All that the pattern matches around a keyword counts, whether it holds the keyword or not: how users write rules. The secret
   * is this group; with 0 the first that holds something, or the whole match. What touches a match does not count.
   */
  readonly nearKeyword?: { readonly secretGroup: number };
  /**
   * A pure check of what the pattern cannot say: checksum, entropy, not a placeholder. False or a reason drops the match; a
   * confidence replaces the rule's own, e.g. where a documented checksum does not hold.
   */
  readonly accept?: (secret: Buffer, context: RuleContext) => Verdict;
  /** The documented checksum that `accept` asks for, in words. */
  readonly checksum?: string;
  /** Its place prescribes base64: the secret is what that stands for. */
  readonly isBase64?: true;
}

/** A secret that is told by the name of what it is assigned to. */
export interface AssignedRule extends RuleFacts {
  /**
   * How its issuer is called, in letters and digits of lower case: one of them stands in the name, or in a key of what is around
   * it. None: whoever issued it.
   */
  readonly names: readonly string[];
  /** What values look like, as RE2 source. */
  readonly format: string;
  /**
   * What of a value is the secret, from the value's beginning on, and how sure that is; why it is none although it could be one;
   * undefined where it is nothing for this rule.
   */
  readonly take: (assignment: Assignment) => Taken | DropReason | undefined;
}

export interface Taken {
  readonly lengthBytes: number;
  readonly confidence: Confidence;
}

/** No window reaches further, so that the scanner can say how much of a stream it must hold. */
export const WINDOW_MAX_BYTES = 8192;
