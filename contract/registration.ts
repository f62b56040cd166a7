import { z } from "zod";
import { confirmationValue } from "./confirmation.ts";
import { LeaktrailError } from "./errors.ts";
import { type Fingerprint, fingerprint } from "./fields.ts";
import { fingerprintOf, partialFingerprintOf } from "./fingerprint.ts";
import type { KeyEpoch } from "./keys.ts";
import { explainWeakness, SECRET_MAX_BYTES, SECRET_MIN_BYTES, shownAlphabet } from "./strength.ts";
import {
  type AdmissionRequest,
  ANCHORS_MAX_CHARACTERS,
  type Check,
  checkedLengths,
  checkHash,
  chooseOffers,
  DECLARED_BITS_MIN,
  encodeAnchors,
  GUESS_BITS,
  readAnchors,
} from "./windows/index.ts";

export const ANCHOR_VERSION = 2;

const anchors = z
  .string()
  .max(ANCHORS_MAX_CHARACTERS)
  .regex(/^[A-Za-z0-9_-]+$/, "must be base64url");
const lengthBytes = z.int().min(SECRET_MIN_BYTES).max(SECRET_MAX_BYTES);
const entropyBits = z
  .number()
  .min(0)
  .max(SECRET_MAX_BYTES * 8);

/**
 * What may be stored and sent of an issued secret: its fingerprint, its measure, and the anchors by which the engine
 * finds it. Anchors hold window hashes and so belong to tier A only: the collector and its own cluster. `partial` is there
 * where the type asked for it: the first bytes alone, for logs that cut what they print. `confirmation` is there where a tier C
 * index may hold the secret: by it the service confirms what a laptop found. Registrations of earlier versions have none.
 */
export const registration = z.strictObject({
  ...fingerprint.shape,
  lengthBytes,
  entropyBits,
  classes: z
    .array(z.enum(["lower", "upper", "digit", "symbol", "space", "binary"]))
    .min(1)
    .max(6),
  anchors,
  anchorVersion: z.int().min(1),
  partial: z.strictObject({ value: fingerprint.shape.value, lengthBytes, entropyBits, anchors }).optional(),
  confirmation: confirmationValue.optional(),
});
export type Registration = z.output<typeof registration>;

/** What a secret's type says of it; see `shapeOf` in rules/. */
export interface SecretShape {
  /** Stretches that all secrets of the type share, or that follow from the rest: `start` up to, but not including, `end`. */
  readonly constantParts?: readonly { readonly start: number; readonly end: number }[];
  /** How much chance went into the secret: of its generator and length, never guessed from the string. */
  readonly entropyBits?: number;
  /** Ask that the first so many bytes be found alone too, in logs that cut secrets short. */
  readonly partialBytes?: number;
}

/**
 * Makes the registration of an issued secret. Throws `weak-secret`, which says why, where a fingerprint would not protect
 * it, and `invalid-input` for a shape that cannot be the secret's. A secret without a declared entropy counts as random
 * over the alphabet that it shows. With `confirmationOf` (see voprf.ts, `loadVoprf`), which takes 2 ms, laptops can have it
 * confirmed. The bytes are read, never kept.
 */
export function register(
  secret: Uint8Array,
  epoch: KeyEpoch,
  shape: SecretShape = {},
  confirmationOf?: (secret: Uint8Array, epoch: KeyEpoch) => string,
): Registration {
  const weakness = explainWeakness(secret);
  if (weakness) throw new LeaktrailError("weak-secret", `the secret is too weak to fingerprint: ${weakness}`);
  const constantsBefore = countConstants(secret.length, shape.constantParts ?? []);
  const variableBytes = secret.length - (constantsBefore?.[secret.length] ?? 0);
  const { classes, size } = shownAlphabet(secret);
  const total = declaredBits(shape, variableBytes) ?? Math.floor(variableBytes * Math.log2(size));
  const whole: Measured = { entropyBits: total, isDeclared: shape.entropyBits !== undefined, constantsBefore };
  const made = {
    ...fingerprintOf(secret, epoch),
    lengthBytes: secret.length,
    entropyBits: total,
    classes,
    anchors: anchorsOf(secret, whole, epoch),
    anchorVersion: ANCHOR_VERSION,
    ...(confirmationOf && whole.isDeclared && total >= DECLARED_BITS_MIN && { confirmation: confirmationOf(secret, epoch) }),
  };
  if (shape.partialBytes === undefined) return made;
  return { ...made, partial: partialOf(secret, shape.partialBytes, whole, epoch) };
}

/** A secret's entropy, and where it lies. */
interface Measured {
  readonly entropyBits: number;
  readonly isDeclared: boolean;
  /** For each offset how many bytes before it lie in constant parts; undefined where there are none. */
  readonly constantsBefore: Uint32Array | undefined;
}

function countConstants(lengthBytes: number, parts: NonNullable<SecretShape["constantParts"]>): Uint32Array | undefined {
  if (parts.length === 0) return undefined;
  const isConstant = new Uint8Array(lengthBytes);
  for (const { start, end } of parts) {
    const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= lengthBytes;
    if (!fits) throw new LeaktrailError("invalid-input", "a constant part of the secret's shape does not lie in the secret");
    isConstant.fill(1, start, end);
  }
  const before = new Uint32Array(lengthBytes + 1);
  for (let at = 0; at < lengthBytes; at++) before[at + 1] = (before[at] as number) + (isConstant[at] as number);
  if (before[lengthBytes] === lengthBytes) throw new LeaktrailError("weak-secret", "the secret consists of constant parts only");
  return before;
}

function declaredBits({ entropyBits }: SecretShape, variableBytes: number): number | undefined {
  if (entropyBits === undefined) return undefined;
  if (entropyBits > 0 && entropyBits <= variableBytes * 8) return Math.floor(entropyBits);
  throw new LeaktrailError("invalid-input", `the secret's shape declares more bits than its ${variableBytes} variable bytes hold, or none`);
}

function anchorsOf(secret: Uint8Array, { entropyBits, isDeclared, constantsBefore }: Measured, epoch: KeyEpoch): string {
  const keys = epoch.windowKeys();
  const variableIn = (length: number) => length - (constantsBefore?.[length] ?? 0);
  const checks: Check[] = [];
  for (const length of checkedLengths(secret.length)) {
    const former = checks.at(-1);
    // The last checks of most long secrets cover all of them: they are one and the same.
    const hash = former?.lengthBytes === length ? former.hash : checkHash(secret, 0, length, keys);
    checks.push({ hash, lengthBytes: length, variableBytes: variableIn(length) });
  }
  const variableBytes = variableIn(secret.length);
  const offers = chooseOffers(secret, { bitsPerByte: entropyBits / variableBytes, constantsBefore }, keys);
  return encodeAnchors({ isDeclared, variableBytes, checks, offers });
}

/** The first bytes as a secret of their own. Whoever finds one half must be left with as much to guess as nobody can. */
function partialOf(secret: Uint8Array, partialBytes: number, whole: Measured, epoch: KeyEpoch): NonNullable<Registration["partial"]> {
  const refuse = (why: string): never => {
    throw new LeaktrailError("weak-secret", `the secret cannot be found by its first ${partialBytes} bytes alone: ${why}`);
  };
  if (!Number.isInteger(partialBytes) || partialBytes >= secret.length) refuse(`it has ${secret.length}`);
  if (!whole.isDeclared) refuse("its type declares no entropy");
  const first = secret.subarray(0, partialBytes);
  const weakness = explainWeakness(first);
  if (weakness) refuse(`of these it must be said that ${weakness}`);
  const variableIn = (length: number) => length - (whole.constantsBefore?.[length] ?? 0);
  const [before, all] = [variableIn(partialBytes), variableIn(secret.length)];
  const entropyBits = Math.floor((whole.entropyBits * before) / all);
  const restBits = Math.floor((whole.entropyBits * (all - before)) / all);
  if (entropyBits < GUESS_BITS || restBits < GUESS_BITS) {
    refuse(`${entropyBits} bits of entropy lie in them and ${restBits} behind them; ${GUESS_BITS} must lie in each part`);
  }
  return {
    value: partialFingerprintOf(first, epoch).value,
    lengthBytes: partialBytes,
    entropyBits,
    anchors: anchorsOf(first, { ...whole, entropyBits }, epoch),
  };
}

/** What a registration's anchors hold, and the measure that they belong to. */
export type DecodedRegistration = AdmissionRequest;

type Encoded = Pick<Registration, "anchors" | "anchorVersion" | "lengthBytes" | "entropyBits">;

/**
 * Reads the anchors of a registration. Throws `unknown-version` for those of another version, and `invalid-input` for what
 * `register` never makes: registrations come from outside.
 */
export function decodeAnchors(made: Encoded): DecodedRegistration {
  const { anchors, anchorVersion, lengthBytes, entropyBits } = made;
  if (anchorVersion < ANCHOR_VERSION) {
    throw new LeaktrailError(
      "unknown-version",
      "the registration is of a version that is no longer searched for: register the secret again",
    );
  }
  if (anchorVersion > ANCHOR_VERSION) {
    const what = `anchors of version ${anchorVersion}; this version of leaktrail reads ${ANCHOR_VERSION}`;
    throw new LeaktrailError("unknown-version", `the registration has ${what}: use a newer leaktrail`);
  }
  const read = readAnchors(anchors, lengthBytes);
  if (entropyBits > read.variableBytes * 8) {
    throw new LeaktrailError("invalid-input", "the registration claims more entropy than the secret's variable bytes can hold");
  }
  return { lengthBytes, entropyBits, ...read };
}

/** The same of the whole registration: the secret, and its first bytes where they are sought alone. */
export function decodeRegistration(made: Registration): { whole: DecodedRegistration; partial: DecodedRegistration | undefined } {
  const { partial, anchorVersion } = made;
  const whole = decodeAnchors(made);
  if (!partial) return { whole, partial: undefined };
  if (partial.lengthBytes >= made.lengthBytes || partial.entropyBits < GUESS_BITS || made.entropyBits - partial.entropyBits < GUESS_BITS) {
    throw new LeaktrailError("invalid-input", `the registration's partial part must leave ${GUESS_BITS} bits of entropy on either side`);
  }
  return { whole, partial: decodeAnchors({ ...partial, anchorVersion }) };
}

/** The fingerprint part of a registration. */
export function registeredFingerprint(made: Registration): Fingerprint {
  return { keyId: made.keyId, value: made.value };
}
