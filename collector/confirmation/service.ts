import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import {
  type ConfirmAnswers,
  type ConfirmEpoch,
  type ConfirmKeyPair,
  type ConfirmRequest,
  LeaktrailError,
  loadVoprf,
  type TrailEntry,
  trailEntryOf,
} from "../../contract/index.ts";
import type { Store } from "../store/index.ts";
import type { Trail } from "../trail/index.ts";
import { type Budgets, OverBudget, takeFromBudget } from "./budget.ts";
import type { ConfirmationTable } from "./table.ts";

export interface ConfirmationOptions {
  readonly store: Store;
  readonly trail: Trail;
  /** Every live key epoch. Those that share a window epoch share a key pair. */
  readonly epochs: readonly ConfirmEpoch[];
  /** The table of the newest tier C index under this public key (base64url); undefined while there is none. */
  readonly tableOf: (publicKey: string) => ConfirmationTable | undefined;
  readonly budgets: Budgets;
  readonly now: () => Date;
}

/** Who asks: the subject of a token, and the id that its budget is kept under. */
export interface Asker {
  readonly subject: string;
  readonly tokenId: string;
}

/**
 * Confirms candidates for those who hold a filter only. Of a text it learns, for each candidate, in which bucket of some
 * hundred windows it would be; of one that matches, that it does. Each answer is taken from a budget and entered in the
 * trail before it is given.
 */
export class ConfirmationService {
  readonly #to: ConfirmationOptions;
  #pairs: ReadonlyMap<string, ConfirmKeyPair> | undefined;

  constructor(options: ConfirmationOptions) {
    this.#to = options;
  }

  /** Throws `conflict` for an index that is not this collector's newest, `OverBudget`, `invalid-input`, and `store-unavailable`. */
  async answer(request: ConfirmRequest, asker: Asker): Promise<ConfirmAnswers[ConfirmRequest["ask"]]> {
    const pair = await this.#pairOf(request.publicKey);
    const count = itemsOf(request);
    try {
      await takeFromBudget(this.#to.store, asker.tokenId, count, this.#to.budgets, this.#to.now());
    } catch (thrown) {
      if (thrown instanceof OverBudget) await this.#to.trail.append(this.#entry(request, asker, "over-budget"));
      throw thrown;
    }
    await this.#to.trail.append(this.#entry(request, asker, "answered"));
    switch (request.ask) {
      case "evaluate":
        return this.#evaluate(pair, request.blinded);
      case "places":
        return this.#places(request);
      case "records":
        return this.#records(request);
    }
  }

  async #pairOf(publicKey: string): Promise<ConfirmKeyPair> {
    if (!this.#pairs) {
      const { confirmKeyPair } = await loadVoprf();
      const pairs = this.#to.epochs.map((epoch) => confirmKeyPair(epoch));
      this.#pairs = new Map(pairs.map((pair) => [base64url(pair.publicKey), pair]));
    }
    const pair = this.#pairs.get(publicKey);
    if (pair) return pair;
    throw new LeaktrailError("conflict", "the index names a confirmation key that this collector does not hold; fetch the index again");
  }

  async #evaluate(pair: ConfirmKeyPair, blinded: readonly string[]): Promise<ConfirmAnswers["evaluate"]> {
    const { evaluate } = await loadVoprf();
    const { evaluated, proof } = evaluate(
      pair,
      blinded.map((element) => Buffer.from(element, "base64url")),
    );
    return { evaluated: evaluated.map(base64url), proof: base64url(proof) };
  }

  async #places({ publicKey, bits, buckets }: ConfirmRequest & { ask: "places" }): Promise<ConfirmAnswers["places"]> {
    const table = this.#table(publicKey);
    return { asOfS: table.asOfS, buckets: await oneByOne(buckets, (bucket) => table.places(bits, bucket)) };
  }

  async #records({ publicKey, bits, claims }: ConfirmRequest & { ask: "records" }): Promise<ConfirmAnswers["records"]> {
    const table = this.#table(publicKey);
    const recordOf = (bucket: number, claim: string) => table.record(bits, bucket, Buffer.from(claim, "base64url")) ?? null;
    return { records: await oneByOne(claims, ({ bucket, claim }) => recordOf(bucket, claim)) };
  }

  #table(publicKey: string): ConfirmationTable {
    const table = this.#to.tableOf(publicKey);
    if (table) return table;
    throw new LeaktrailError("collector-unavailable", "the tier C index of this key is not complete here yet; try again in a moment");
  }

  /** Counts only. What a token was refused is entered once a minute: a flood of refusals must not become one of entries. */
  #entry(request: ConfirmRequest, { subject, tokenId }: Asker, outcome: "answered" | "over-budget"): TrailEntry {
    const at = this.#to.now().toISOString();
    const step = outcome === "answered" ? [randomUUID()] : [tokenId, outcome, at.slice(0, 16)];
    const facts = { tokenId, ask: request.ask, candidates: itemsOf(request), outcome };
    return trailEntryOf({ at, actor: subject, action: "confirmation.asked", facts }, ...step);
  }
}

function itemsOf(request: ConfirmRequest): number {
  switch (request.ask) {
    case "evaluate":
      return request.blinded.length;
    case "places":
      return request.buckets.length;
    case "records":
      return request.claims.length;
  }
}

/** A bucket takes some milliseconds: between two of them others are served. */
async function oneByOne<Item, Answer>(items: readonly Item[], answer: (item: Item) => Answer): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) {
    answers.push(answer(item));
    await setImmediate();
  }
  return answers;
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
