import {
  BUCKETS_MAX,
  bucketOf,
  CLAIMS_MAX,
  type ConfirmAnswers,
  type ConfirmedRecord,
  type ConfirmPlace,
  type ConfirmRequest,
  claimOf,
  decodePlaces,
  ELEMENTS_MAX,
  loadVoprf,
  markOf,
  NO_MARK,
  storedTag,
  toLeaktrailError,
} from "../../contract/index.ts";
import { type CandidateExtent, extentAt, type UnconfirmedCandidate } from "./extent.ts";
import type { ConfirmationService } from "./service.ts";

/** What the header of a tier C index says of confirming. */
export interface ConfirmableIndex {
  /** When it was made, in seconds since 1970: a service that knows less may refute what it was not told of. */
  readonly asOfS: number;
  /** Of the service's VOPRF, as base64url. */
  readonly publicKey: string;
  /** See `bucketBitsOf`. */
  readonly bucketBits: number;
}

/** What became of a candidate. Nothing but the service's own word makes it refuted. */
export type Verdict =
  | {
      readonly kind: "confirmed";
      readonly start: number;
      readonly end: number;
      readonly isBase64: boolean;
      readonly record: ConfirmedRecord;
    }
  | { readonly kind: "refuted" }
  | { readonly kind: "unconfirmed"; readonly reason: string };

export const CANDIDATES_MAX = 4096;
/** Extents of one candidate. Of an honest service one is expected; what is beyond is not looked at, and said. */
const EXTENTS_MAX = 32;

const NOT_KNOWN =
  "the index holds a secret that the service was not told of, or no longer knows: register it there, or fetch the index again";

const unconfirmed = (reason: string): Verdict => ({ kind: "unconfirmed", reason });

/**
 * Has candidates confirmed, in their order. Where the service is away or had enough, they are `unconfirmed`, with the
 * reason. Throws what waiting does not mend: `wrong-key` where its proof is wrong, `not-allowed`, `bad-configuration`.
 */
export async function confirmCandidates(
  candidates: readonly UnconfirmedCandidate[],
  index: ConfirmableIndex,
  service: ConfirmationService,
): Promise<Verdict[]> {
  const looked = candidates.slice(0, CANDIDATES_MAX).map((candidate) => new Inquiry(candidate, index));
  const questions = new Questions(service);
  await askPlaces(looked, index, questions);
  await askEvaluations(looked, index, questions);
  await askRecords(looked, index, questions);
  return candidates.map((_, at) => looked[at]?.verdict() ?? unconfirmed(`more than ${CANDIDATES_MAX} candidates at once`));
}

interface Extent extends Omit<CandidateExtent, "secret"> {
  readonly place: ConfirmPlace;
  /** The hash of the secret that would stand there: what the VOPRF is taken of. */
  readonly input: Buffer;
}

/** What is known of one candidate. It is refuted only where every step said so: whatever is missing is a doubt. */
class Inquiry {
  readonly candidate: UnconfirmedCandidate;
  readonly bucket: number;
  extents: readonly Extent[] = [];
  match: { readonly extent: Extent; readonly claim: string } | undefined;
  record: ConfirmedRecord | undefined;
  doubt: string | undefined = "it was not asked about";

  constructor(candidate: UnconfirmedCandidate, index: ConfirmableIndex) {
    this.candidate = candidate;
    this.bucket = bucketOf(candidate.tagHigh, index.bucketBits);
  }

  verdict(): Verdict {
    if (this.match && !this.record) return unconfirmed(`an issued secret stands there, but whose it is was not said: ${this.doubt}`);
    if (this.match && this.record) {
      const { start, end, place } = this.match.extent;
      return { kind: "confirmed", start, end, isBase64: place.form !== 0, record: this.record };
    }
    return this.doubt === undefined ? { kind: "refuted" } : unconfirmed(this.doubt);
  }
}

/** Asks in batches. Once the service is away nothing more is asked: `problem` says why. */
class Questions {
  readonly #service: ConfirmationService;
  problem = "";

  constructor(service: ConfirmationService) {
    this.#service = service;
  }

  /** The answer to each batch, with what it was about. */
  async *inBatches<Ask extends ConfirmRequest["ask"], Item>(
    items: readonly Item[],
    batchMax: number,
    question: (batch: readonly Item[]) => ConfirmRequest & { ask: Ask },
  ): AsyncGenerator<{ batch: readonly Item[]; answer: ConfirmAnswers[Ask] | undefined }> {
    for (let from = 0; from < items.length; from += batchMax) {
      const batch = items.slice(from, from + batchMax);
      yield { batch, answer: this.problem === "" ? await this.#ask<Ask>(question(batch)) : undefined };
    }
  }

  async #ask<Ask extends ConfirmRequest["ask"]>(question: ConfirmRequest & { ask: Ask }): Promise<ConfirmAnswers[Ask] | undefined> {
    try {
      return await this.#service.ask<Ask>(question);
    } catch (thrown) {
      const error = toLeaktrailError(thrown);
      if (!error.canRetry) throw error;
      this.problem = error.message;
      return undefined;
    }
  }
}

async function askPlaces(inquiries: readonly Inquiry[], index: ConfirmableIndex, questions: Questions): Promise<void> {
  const { publicKey, bucketBits: bits } = index;
  const { confirmationInput } = await loadVoprf();
  const byBucket = grouped(inquiries, (inquiry) => inquiry.bucket);
  const asked = questions.inBatches([...byBucket], BUCKETS_MAX, (batch) => {
    return { ask: "places", publicKey, bits, buckets: batch.map(([bucket]) => bucket) };
  });
  for await (const { batch, answer } of asked) {
    const problem = answer ? problemOf(answer, index) : questions.problem;
    for (const [at, [, concerned]] of batch.entries()) {
      const places = problem === undefined ? decodePlaces(answer?.buckets[at] ?? "?") : undefined;
      for (const inquiry of concerned) {
        if (places) lookAtPlaces(inquiry, places, confirmationInput);
        else inquiry.doubt = problem ?? "the service's answer cannot be read";
      }
    }
  }
}

/** A service that does not know the index's newest secrets would refute them. */
function problemOf(answer: ConfirmAnswers["places"], index: ConfirmableIndex): string | undefined {
  if (answer.asOfS >= index.asOfS) return undefined;
  return `the service knows the issued secrets as of ${timeOf(answer.asOfS)}, and the index is of ${timeOf(index.asOfS)}`;
}

/** What comes from outside need not be a time. */
function timeOf(seconds: number): string {
  return seconds <= 8.64e12 ? new Date(seconds * 1000).toISOString() : "no time at all";
}

function lookAtPlaces(inquiry: Inquiry, places: readonly ConfirmPlace[], inputOf: (secret: Uint8Array) => Buffer): void {
  const { candidate } = inquiry;
  const wanted = storedTag(candidate.tagLow);
  const extents: Extent[] = [];
  // What the index let through has the short tag of some window of its: a service without it knows other secrets.
  const namesakes = places.filter(({ shortTag }) => shortTag === wanted);
  inquiry.doubt = namesakes.length === 0 ? NOT_KNOWN : undefined;
  for (const place of namesakes) {
    const extent = extentAt(candidate, place);
    if (extent === undefined) continue;
    if (extent === "not-kept") inquiry.doubt = "the secret would be longer than what was kept of the text";
    else if (NO_MARK.equals(place.mark)) inquiry.doubt = "the secret was registered without a confirmation value: register it again";
    else if (extents.length === EXTENTS_MAX) inquiry.doubt = `more than ${EXTENTS_MAX} secrets may stand there`;
    else {
      const { start, end, secret } = extent;
      extents.push({ place, start, end, input: inputOf(secret) });
      // Raw, it is a view of the surroundings, which are not ours to wipe.
      if (place.form !== 0) secret.fill(0);
    }
  }
  inquiry.extents = extents;
}

async function askEvaluations(inquiries: readonly Inquiry[], { publicKey }: ConfirmableIndex, questions: Questions): Promise<void> {
  const { blind, cutToConfirmation, finalize } = await loadVoprf();
  // One secret that stands in a text a thousand times is asked about once.
  const inputs = new Map(inquiries.flatMap(({ extents }) => extents).map(({ input }) => [input.toString("hex"), input]));
  const confirmations = new Map<string, Uint8Array>();
  const blinded = [...inputs].map(([name, input]) => ({ name, ...blind(input) }));
  const asked = questions.inBatches(blinded, ELEMENTS_MAX, (batch) => {
    return { ask: "evaluate", publicKey, blinded: batch.map(({ element }) => base64url(element)) };
  });
  for await (const { batch, answer } of asked) {
    if (!answer) continue;
    const evaluation = { evaluated: answer.evaluated.map(bytesOf), proof: bytesOf(answer.proof) };
    const outputs = finalize(batch, evaluation, bytesOf(publicKey));
    for (const [at, output] of outputs.entries()) confirmations.set((batch[at] as { name: string }).name, cutToConfirmation(output));
  }
  for (const inquiry of inquiries) {
    for (const extent of inquiry.extents) {
      const confirmation = confirmations.get(extent.input.toString("hex"));
      if (!confirmation) inquiry.doubt = questions.problem;
      else if (markOf(confirmation, extent.place).equals(extent.place.mark)) {
        inquiry.match ??= { extent, claim: base64url(claimOf(confirmation)) };
      }
    }
  }
}

async function askRecords(inquiries: readonly Inquiry[], index: ConfirmableIndex, questions: Questions): Promise<void> {
  const { publicKey, bucketBits: bits } = index;
  const matched = inquiries.flatMap((inquiry) => (inquiry.match ? [{ inquiry, bucket: inquiry.bucket, claim: inquiry.match.claim }] : []));
  const byClaim = grouped(matched, ({ bucket, claim }) => `${bucket} ${claim}`);
  const asked = questions.inBatches([...byClaim.values()], CLAIMS_MAX, (batch) => {
    return {
      ask: "records",
      publicKey,
      bits,
      claims: batch.flatMap(([first]) => (first ? [{ bucket: first.bucket, claim: first.claim }] : [])),
    };
  });
  for await (const { batch, answer } of asked) {
    for (const [at, concerned] of batch.entries()) {
      for (const { inquiry } of concerned) {
        inquiry.record = answer?.records[at] ?? undefined;
        inquiry.doubt = answer ? "the issued secrets changed in between; scan again" : questions.problem;
      }
    }
  }
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "base64url");
}
