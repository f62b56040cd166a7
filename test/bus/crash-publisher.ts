import { writeSync } from "node:fs";
import { openEmbeddedBus, topics } from "../../bus/index.ts";

// Publishes until it is killed, and says after each publish, straight to the pipe, what the bus has taken.
const bus = openEmbeddedBus({ directory: process.argv[2] ?? "" });
async function publishForEver(key: string): Promise<void> {
  for (let next = 0; ; next++) {
    const value = `${key}/${next}`;
    await bus.publish(topics.findings, [{ key, headers: {}, value: Buffer.from(value) }]);
    writeSync(1, `${value}\n`);
  }
}
await Promise.all(["a", "b", "c", "d"].map(publishForEver));
