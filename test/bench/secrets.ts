import { type IssuedSecret, issuedSecrets } from "../corpus/index.ts";

/**
 * What the secrets of an index are: `token` are tokens of 16 characters in a row or more; `wide` any kind, passwords and
 * passphrases among them, of 16 bytes or more; `short` tokens from 12 bytes on, which need the smaller windows.
 */
export type SecretMix = "token" | "wide" | "short";

const SEED = 20_261_122;
const WINDOW_BYTES = 16;

/** The secrets that an index of `count` holds: those of a small one are the first of a large one. */
export function* benchSecrets(count: number, mix: SecretMix = "token"): Generator<IssuedSecret> {
  if (mix === "token") return yield* issuedSecrets({ seed: SEED, count, tokenClass: true });
  if (mix === "short") {
    return yield* issuedSecrets({ seed: SEED, count, kinds: ["base62", "hex", "base64", "base64url", "structured"] });
  }
  let made = 0;
  for (const secret of issuedSecrets({ seed: SEED, count: Number.MAX_SAFE_INTEGER })) {
    if (made === count) return;
    if (secret.bytes.length < WINDOW_BYTES) continue;
    made += 1;
    yield secret;
  }
}
