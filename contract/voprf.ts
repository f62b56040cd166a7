import { createHash } from "node:crypto";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { LeaktrailError } from "./errors.ts";

/** RFC 9497, suite ristretto255-SHA512, mode VOPRF: both sides' steps as pure functions. Loaded by confirmation.ts on demand. */
const { voprf } = ristretto255_oprf;

/** RFC 9497, 3.3.2: Evaluate, by who has the key and the input. The library has it in every mode and declares it in two. */
const { evaluate: evaluateAlone } = voprf as typeof voprf & { evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array };

/** Bytes at random, so many; tests give their own. */
type Random = (length?: number) => Uint8Array;

export interface ConfirmKeyPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** What a key epoch is asked for: the sub-key of the purpose `confirm`, which follows the window epoch. */
export interface ConfirmEpoch {
  hmac(purpose: "confirm", bytes: Uint8Array): Buffer;
}

const KEY_INFO = Buffer.from("leaktrail/confirm/1");
const CONFIRMATION_BYTES = 16;

/** Deriving takes a millisecond, which a registration would otherwise pay each time. */
const pairs = new WeakMap<ConfirmEpoch, ConfirmKeyPair>();

/** The key pair of an epoch: DeriveKeyPair (RFC 9497, 3.2.1) over a seed that its `confirm` sub-key makes. */
export function confirmKeyPair(epoch: ConfirmEpoch): ConfirmKeyPair {
  const known = pairs.get(epoch);
  if (known) return known;
  const pair = deriveKeyPair(epoch.hmac("confirm", Buffer.from("key pair seed")), KEY_INFO);
  pairs.set(epoch, pair);
  return pair;
}

/** The public keys of these epochs by window epoch, as the header of a tier C index names them. */
export function confirmKeysOf(epochs: readonly (ConfirmEpoch & { readonly windowEpoch: string })[]): Map<string, string> {
  return new Map(epochs.map((epoch) => [epoch.windowEpoch, Buffer.from(confirmKeyPair(epoch).publicKey).toString("base64url")]));
}

export function deriveKeyPair(seed: Uint8Array, info: Uint8Array): ConfirmKeyPair {
  return voprf.deriveKeyPair(seed, info);
}

/** What the VOPRF is taken of: a hash, so that a secret of any length is one input. It never leaves the process. */
export function confirmationInput(secret: Uint8Array): Buffer {
  return createHash("sha256").update("leaktrail/confirm/1\0").update(secret).digest();
}

/** The confirmation value of an issued secret, for its registration: made where the plaintext and the key are, in about 2 ms. */
export function confirmationOf(secret: Uint8Array, epoch: ConfirmEpoch): string {
  const output = evaluateAlone(confirmKeyPair(epoch).secretKey, confirmationInput(secret));
  return Buffer.from(cutToConfirmation(output)).toString("base64url");
}

/** The first 16 bytes of a VOPRF's 64. */
export function cutToConfirmation(output: Uint8Array): Uint8Array {
  return output.subarray(0, CONFIRMATION_BYTES);
}

/** One input, blinded. Only `element` may leave the process. */
export interface BlindedInput {
  readonly input: Uint8Array;
  readonly blind: Uint8Array;
  readonly element: Uint8Array;
}

/** The client's first step. The same input is never blinded twice to the same element. */
export function blind(input: Uint8Array, random?: Random): BlindedInput {
  const made = voprf.blind(input, random);
  return { input, blind: made.blind, element: made.blinded };
}

export interface Evaluation {
  readonly evaluated: readonly Uint8Array[];
  /** One for all of them. */
  readonly proof: Uint8Array;
}

/** The service's step. Throws `invalid-input` for what is no element of the group, or its identity. */
export function evaluate(pair: ConfirmKeyPair, elements: readonly Uint8Array[], random?: Random): Evaluation {
  try {
    return voprf.blindEvaluateBatch(pair.secretKey, pair.publicKey, [...elements], random);
  } catch {
    // The library's message is left out: it may quote what it was given.
    throw new LeaktrailError("invalid-input", "one of the blinded elements is no element of ristretto255, or its identity");
  }
}

/**
 * The client's last step: 64 bytes for each input. Throws `wrong-key` where the proof does not show that the key behind
 * `publicKey` was used, for each and every element.
 */
export function finalize(inputs: readonly BlindedInput[], evaluation: Evaluation, publicKey: Uint8Array): Uint8Array[] {
  const items = inputs.map(({ input, blind: scalar, element }, at) => {
    return { input, blind: scalar, blinded: element, evaluated: evaluation.evaluated[at] ?? new Uint8Array() };
  });
  try {
    if (evaluation.evaluated.length !== inputs.length) throw new Error("not one for each");
    return voprf.finalizeBatch(items, publicKey, evaluation.proof);
  } catch {
    throw new LeaktrailError(
      "wrong-key",
      "the confirmation service's proof is wrong: its key is not the one that the index names. Fetch the index again; " +
        "if that does not help, somebody else answers in the service's place",
    );
  }
}
