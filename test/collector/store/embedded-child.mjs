// A process of its own that writes to an embedded store until it is killed: `node embedded-child.mjs DIRECTORY FIRST`.
// Says on stdout, a line each, what was acknowledged: `created ID` and `counted VALUE`.
import { runnerImport } from "vite";

/** To a pipe, this writes at once. */
const say = (text) => process.stdout.write(text);

const [directory, first] = process.argv.slice(2);
const { module } = await runnerImport(new URL("../../../collector/store/embedded.ts", import.meta.url).pathname);
let store;
try {
  store = module.openEmbeddedStore({ directory });
} catch (error) {
  say(`refused ${error.code} ${error.message}\n`);
  process.exit(3);
}
say("opened\n");
await store.write([{ op: "create", collection: "control", id: "counter", doc: { value: 0 } }]);

async function count() {
  for (;;) {
    const [found] = await store.get("control", ["counter"]);
    const value = found.doc.value + 1;
    const [result] = await store.write([{ op: "replace", collection: "control", id: "counter", doc: { value }, version: found.version }]);
    if (result.stored) say(`counted ${value}\n`);
  }
}

async function create(lane) {
  for (let at = 0; ; at++) {
    const ids = [0, 1, 2].map((part) => `${first}-${lane}-${at}-${part}`);
    const doc = { filler: "x".repeat(500) };
    await store.write(ids.map((id) => ({ op: "create", collection: "control", id, doc })));
    say(ids.map((id) => `created ${id}\n`).join(""));
  }
}

for (let lane = 0; lane < 3; lane++) void create(lane).catch(fail);
void count().catch(fail);

function fail(error) {
  say(`failed ${error.code} ${error.message}\n`);
  process.exit(4);
}
