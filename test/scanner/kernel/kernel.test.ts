import { expect, test } from "vitest";
import { createEngine } from "../../../scanner/engine.ts";
import { indexOf } from "../../../scanner/issued/index.ts";
import { Kernel } from "../../../scanner/kernel/index.ts";
import { keys, secretOf, snapshotOf } from "../fixtures.ts";

test("a kernel that starts on another thread leaves the memory as it is, in which others scan", () => {
  const secret = secretOf(3, 40);
  const issuedIndex = indexOf(keys, snapshotOf(secret));
  const engine = createEngine({ keys, issuedIndex });
  const text = Buffer.concat([secret, Buffer.from(` ${secret.toString("base64")} ${"0123456789abcdef".repeat(8)}`)]);
  expect(engine.scan(text)).toHaveLength(2);
  const { kernel } = issuedIndex;
  const shared = kernel.share(65_536);
  const before = Buffer.from(Buffer.from(kernel.memory.buffer));
  new Kernel(shared);
  expect(Buffer.from(kernel.memory.buffer).equals(before)).toBe(true);
});
