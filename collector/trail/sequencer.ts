import { z } from "zod";
import { canonicalBytes, LeaktrailError, type TrailEntry } from "../../contract/index.ts";
import { putControl } from "../coordination/control.ts";
import type { Lease } from "../coordination/lease.ts";
import type { Store, StoredTrailEntry, Versioned, Write } from "../store/index.ts";
import { signCheckpoint, signerIdOf, type TrailSigner } from "./checkpoint.ts";
import { appendLeaf, emptyFrontier, type Frontier, leafHash, rootOf } from "./merkle.ts";

const HEAD = "trail-head";
const BATCH_MAX = 1000;
const HINTS_MAX = 20_000;
const SWEEP_EVERY_MS = 1_000;

const headDocument = z.object({
  size: z.number(),
  nodes: z.array(z.string()),
  /** The entries that this head added, by id, in their order: the last of them has the number size - 1. Empty once they are all numbered. */
  writing: z.array(z.string()),
  /** The signed checkpoint of the newest head whose entries are all numbered. */
  checkpoint: z.string().nullable(),
  /** Whose key signs this trail: a collector with another one must not. */
  signerId: z.string(),
});
type Head = z.output<typeof headDocument>;

/**
 * Numbers the pending entries and signs the trail's head. One head document decides everything: size and root move
 * together by compare-and-set, so that there are never two roots for one size, whoever holds the lease. The head also
 * names the entries that it added, so that whoever comes after a crash finishes numbering them before anything else.
 */
export class Sequencer {
  readonly #store: Store;
  readonly #signer: TrailSigner;
  readonly #lease: Lease;
  readonly #hints = new Set<string>();
  #sweptAtMs = Number.NEGATIVE_INFINITY;

  constructor(store: Store, signer: TrailSigner, lease: Lease) {
    this.#store = store;
    this.#signer = signer;
    this.#lease = lease;
  }

  /** Says that this entry is pending. A hint only: what is not hinted is found by the sweep. */
  hint(entryId: string): void {
    if (this.#hints.size < HINTS_MAX) this.#hints.add(entryId);
  }

  /** One batch. True where there may be more to do at once. */
  async round(): Promise<boolean> {
    const [stored] = await this.#store.get("control", [HEAD]);
    const head = stored ? headDocument.parse(stored.doc) : emptyHead(signerIdOf(this.#signer));
    if (head.signerId !== signerIdOf(this.#signer)) {
      this.#hints.clear();
      throw new LeaktrailError(
        "bad-configuration",
        "this trail is signed with another key; give every collector of one store the same trail.key and trail.origin",
      );
    }
    if (!(await this.#lease.hold())) {
      this.#hints.clear();
      return false;
    }
    if (stored && head.writing.length > 0) return this.#finish(stored, head);
    const pending = await this.#pending();
    if (pending.length === 0) return false;
    const next = advance(head, pending);
    const version = await putControl(this.#store, HEAD, stored, next);
    if (version === undefined) return true;
    return this.#finish({ id: HEAD, doc: next, version }, next);
  }

  async #pending(): Promise<TrailEntry[]> {
    const ids = [...this.#hints].slice(0, BATCH_MAX);
    const nowMs = performance.now();
    if (ids.length < BATCH_MAX && nowMs - this.#sweptAtMs >= SWEEP_EVERY_MS) {
      this.#sweptAtMs = nowMs;
      const found = await this.#store.find("trail", {
        where: { sequence: { anyOf: [-1] } },
        orderBy: { field: "at", direction: "ascending" },
        limit: BATCH_MAX,
      });
      ids.push(...found.items.map((item) => item.id).filter((id) => !this.#hints.has(id)));
    }
    const batch = ids.slice(0, BATCH_MAX);
    if (batch.length === 0) return [];
    const documents = await this.#store.get("trail", batch);
    for (const id of batch) this.#hints.delete(id);
    return documents
      .filter((document) => document?.doc.sequence === -1)
      .map((document) => (document as Versioned<StoredTrailEntry>).doc.entry);
  }

  /** Numbers what the head added, then signs the head and clears its list. */
  async #finish(stored: Versioned<unknown>, head: Head): Promise<boolean> {
    const first = head.size - head.writing.length;
    const documents = await this.#store.get("trail", head.writing);
    const writes = documents.flatMap((document, at): Write[] =>
      document?.doc.sequence === -1
        ? [
            {
              op: "replace",
              collection: "trail",
              id: document.id,
              doc: { ...document.doc, sequence: first + at },
              version: document.version,
            },
          ]
        : [],
    );
    if (writes.length > 0) await this.#store.write(writes);
    const root = rootOf(frontierOf(head));
    await putControl(this.#store, HEAD, stored, { ...head, writing: [], checkpoint: signCheckpoint(head.size, root, this.#signer) });
    return true;
  }
}

function emptyHead(signerId: string): Head {
  return { size: 0, nodes: [], writing: [], checkpoint: null, signerId };
}

function frontierOf(head: Head): Frontier {
  return { size: head.size, nodes: head.nodes.map((node) => Buffer.from(node, "base64")) };
}

function advance(head: Head, entries: readonly TrailEntry[]): Head {
  const before = head.size === 0 ? emptyFrontier : frontierOf(head);
  const after = entries.reduce((frontier, entry) => appendLeaf(frontier, leafHash(canonicalBytes(entry))), before);
  return {
    ...head,
    size: after.size,
    nodes: after.nodes.map((node) => node.toString("base64")),
    writing: entries.map((entry) => entry.id),
  };
}

/** The newest signed checkpoint; undefined while the trail is empty. */
export async function newestCheckpoint(store: Store): Promise<string | undefined> {
  const [stored] = await store.get("control", [HEAD]);
  return stored ? (headDocument.parse(stored.doc).checkpoint ?? undefined) : undefined;
}
