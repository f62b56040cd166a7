import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTrailKey, type TrailVerdict, trailSigner, verifyTrail } from "../../collector/index.ts";
import { openCheckpoint, signCheckpoint } from "../../collector/trail/checkpoint.ts";
import { appendLeaf, emptyFrontier, leafHash, nodeHash, rootOf } from "../../collector/trail/merkle.ts";
import { canonicalBytes, type TrailEntry, trailEntryOf } from "../../contract/index.ts";

/** The definition in RFC 6962, section 2.1, word for word: slow, and plainly right. */
function referenceRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash("sha256").digest();
  if (leaves.length === 1) return leafHash(leaves[0] as Buffer);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(referenceRoot(leaves.slice(0, split)), referenceRoot(leaves.slice(split)));
}

const root = (leaves: readonly Buffer[]) => rootOf(leaves.reduce((frontier, leaf) => appendLeaf(frontier, leafHash(leaf)), emptyFrontier));

describe("the Merkle tree", () => {
  it("has the root that RFC 6962 defines, for any leaves", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
        const buffers = leaves.map((leaf) => Buffer.from(leaf));
        expect(root(buffers)).toEqual(referenceRoot(buffers));
      }),
    );
  });

  it("fits the published test vectors for the empty tree and the empty leaf", () => {
    // RFC 6962 test data as used by the certificate-transparency projects.
    expect(root([]).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(root([Buffer.alloc(0)]).toString("hex")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  });
});

const key = makeTrailKey();
const signer = trailSigner("test/trail", key.privatePem);

function entriesOf(count: number): TrailEntry[] {
  return Array.from({ length: count }, (_, number) =>
    trailEntryOf({ at: "2026-01-01T00:00:00Z", action: "finding.received", actor: "collector", facts: { number } }, String(number)),
  );
}

function checkpointOf(entries: readonly TrailEntry[]): string {
  return signCheckpoint(entries.length, root(entries.map((entry) => canonicalBytes(entry))), signer);
}

async function verify(entries: readonly TrailEntry[], note: string): Promise<TrailVerdict> {
  async function* all() {
    yield* entries;
  }
  return verifyTrail(all(), note, key.publicPem);
}

describe("verifying a trail", () => {
  it("accepts what the checkpoint commits to, with entries that came later", async () => {
    const entries = entriesOf(20);
    expect(await verify(entries, checkpointOf(entries.slice(0, 13)))).toMatchObject({ verified: true, entries: 13 });
  });

  it("finds every entry that was changed, removed, inserted or moved", async () => {
    const tampering = fc.record({
      count: fc.integer({ min: 2, max: 40 }),
      at: fc.nat(),
      how: fc.constantFrom("changed", "removed", "inserted", "moved"),
    });
    await fc.assert(
      fc.asyncProperty(tampering, async ({ count, at, how }) => {
        const entries = entriesOf(count);
        const note = checkpointOf(entries);
        const place = at % count;
        const tampered = [...entries];
        if (how === "changed") tampered[place] = { ...(entries[place] as TrailEntry), actor: "somebody else" };
        if (how === "removed") tampered.splice(place, 1);
        if (how === "inserted")
          tampered.splice(place, 0, trailEntryOf({ at: "2026-01-01T00:00:00Z", action: "finding.received", actor: "x", facts: {} }, "x"));
        if (how === "moved") tampered.push(...tampered.splice(place === count - 1 ? 0 : place, 1));
        expect((await verify(tampered, note)).verified).toBe(false);
      }),
    );
  });

  it("shows with a checkpoint that was kept whether history was rewritten or cut off since", async () => {
    const entries = entriesOf(9);
    const kept = checkpointOf(entries.slice(0, 5));
    async function* all(of: readonly TrailEntry[]) {
      yield* of;
    }
    const against = (of: readonly TrailEntry[]) => verifyTrail(all(of), checkpointOf(of), key.publicPem, kept);
    expect(await against(entries)).toMatchObject({ verified: true, says: expect.stringContaining("kept checkpoint of 5") });
    expect(await against([...entriesOf(3), ...entries.slice(4)])).toMatchObject({
      verified: false,
      says: expect.stringContaining("rewritten"),
    });
    expect(await against(entries.slice(0, 4))).toMatchObject({ verified: false, says: expect.stringContaining("cut off") });
    expect(await verify(entries, kept)).toMatchObject({ verified: true, says: expect.stringContaining("internally consistent only") });
  });

  it("refuses a checkpoint of another key, of another trail, or changed after it was signed", () => {
    const note = checkpointOf(entriesOf(3));
    expect(() => openCheckpoint(note, makeTrailKey().publicPem)).toThrow(/another key/);
    expect(() => openCheckpoint(note.replace("\n3\n", "\n2\n"), key.publicPem)).toThrow(/signature is wrong/);
    expect(() => openCheckpoint(note.replaceAll("test/trail", "other/trail"), key.publicPem)).toThrow(/another/);
    expect(() => openCheckpoint("nonsense", key.publicPem)).toThrow(/not a signed note/);
  });
});
