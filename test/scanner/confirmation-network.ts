import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { ConfirmationService as Collector, ConfirmationTable } from "../../collector/confirmation/index.ts";
import { openEmbeddedStore, type Store } from "../../collector/store/index.ts";
import { Trail } from "../../collector/trail/index.ts";
import {
  type ConfirmAnswers,
  type ConfirmEpoch,
  type ConfirmRequest,
  confirmRequest,
  createKeyFile,
  decodeAnchors,
  KeyRing,
  LeaktrailError,
  register,
  selectedPositions,
  tagHash,
} from "../../contract/index.ts";
import { confirmationOf, confirmKeyPair } from "../../contract/voprf.ts";
import type { ConfirmableIndex, ConfirmationService, UnconfirmedCandidate, Verdict } from "../../scanner/confirmation/index.ts";
import { confirmableSecrets } from "../support/confirmation.ts";

export const keys = new KeyRing(createKeyFile("k1"));
const windowKeys = keys.current.windowKeys();
export const epoch = epochOf();
export const pair = confirmKeyPair(epoch);
export const index: ConfirmableIndex = { asOfS: 5, publicKey: Buffer.from(pair.publicKey).toString("base64url"), bucketBits: 0 };

export function epochOf(): ConfirmEpoch {
  const subKey = Buffer.from(hkdfSync("sha256", randomBytes(32), "leaktrail/1", "confirm\0default\0k1", 32));
  return { hmac: (_purpose, bytes) => createHmac("sha256", subKey).update(bytes).digest() };
}

export const SECRET_BYTES = 30;
export const newSecret = () => Buffer.from(randomBytes(SECRET_BYTES).toString("base64url"));

const bitsPerByte = (secret: Buffer) => (/^[\w-]+$/.test(secret.toString("latin1")) ? 6 : 8);

/** Of some random bytes every window in the narrowest class leaves no room for 16 bytes: such a secret is none for tier C. */
export function bytesWithWideWindow(lengthBytes: number): Buffer {
  for (;;) {
    const secret = randomBytes(lengthBytes);
    const { offers } = decodeAnchors(register(secret, keys.current, { entropyBits: 8 * lengthBytes }));
    if (offers.some(({ form, span }) => form === 0 && span === 16)) return secret;
  }
}

/** A collector that confirms these secrets, and the network to it, which a test may cut or bend. */
export class Network implements ConfirmationService {
  readonly #store: Store = openEmbeddedStore({ directory: mkdtempSync(join(tmpdir(), "leaktrail-confirm-")) });
  readonly #collector: Collector;
  readonly tags = new Set<string>();
  readonly asked: ConfirmRequest[] = [];
  /** Called before each question; may throw. */
  before: (question: ConfirmRequest) => void = () => {};
  after: (answer: unknown) => unknown = (answer) => answer;

  constructor(secrets: readonly Buffer[], options: { asOfS?: number; withoutValue?: boolean } = {}) {
    const entries = secrets.map((secret, at) => ({
      id: `iss-${at}`,
      registration: {
        ...register(secret, keys.current, { entropyBits: secret.length * bitsPerByte(secret) }),
        ...(options.withoutValue ? {} : { confirmation: confirmationOf(secret, epoch) }),
      },
      revokedAt: null,
    }));
    const confirmables = confirmableSecrets(entries, () => true);
    for (const { windows } of confirmables) for (const { tagHigh, tagLow } of windows) this.tags.add(`${tagHigh} ${tagLow}`);
    const table = new ConfirmationTable(options.asOfS ?? index.asOfS, confirmables);
    this.#collector = new Collector({
      store: this.#store,
      trail: new Trail(this.#store),
      epochs: [epoch],
      tableOf: () => table,
      budgets: { candidatesPerMinute: 100_000, candidatesPerDay: 100_000 },
      now: () => new Date(),
    });
  }

  async ask<Ask extends ConfirmRequest["ask"]>(question: ConfirmRequest & { ask: Ask }): Promise<ConfirmAnswers[Ask]> {
    this.asked.push(question);
    this.before(question);
    const request = confirmRequest.parse(JSON.parse(JSON.stringify(question)));
    const answer = await this.#collector.answer(request, { subject: "laptop", tokenId: "t1" });
    return this.after(JSON.parse(JSON.stringify(answer))) as ConfirmAnswers[Ask];
  }

  /** What the filter of the tier C index would let through, read off a text as the kernel does; and some that it lets through by mistake. */
  candidatesIn(text: Buffer): UnconfirmedCandidate[] {
    return selectedPositions(text, 2, 9, windowKeys)
      .filter((position) => position + 16 <= text.length)
      .map((position) => candidateAt(text, position))
      .filter(({ tagHigh, tagLow }) => this.tags.has(`${tagHigh} ${tagLow}`));
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

export function candidateAt(text: Buffer, position: number): UnconfirmedCandidate {
  const tag = new Uint32Array(2);
  tagHash(text, position, 16, windowKeys, tag);
  return { surroundings: text, anchor: position, hasBeginning: true, hasEnd: true, tagLow: tag[0] as number, tagHigh: tag[1] as number };
}

const open: Network[] = [];
export function network(...given: ConstructorParameters<typeof Network>): Network {
  const made = new Network(...given);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

export const kinds = (verdicts: readonly Verdict[]) => [...new Set(verdicts.map(({ kind }) => kind))];
export const away =
  (message = "nobody answers") =>
  () => {
    throw new LeaktrailError("collector-unavailable", message);
  };
