import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { Demo } from "./demo.ts";
import { startDistributed } from "./distributed.ts";
import { startEmbedded } from "./embedded.ts";
import { writeSettings } from "./form.ts";
import { DemoIssuer } from "./issuer.ts";
import { Story } from "./story.ts";

const { values: flags } = parseArgs({
  options: {
    once: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    distributed: { type: "boolean", default: false },
  },
});

const directory = mkdtempSync(join(tmpdir(), "leaktrail-demo-"));
const story = new Story(flags.json);
const issuer = new DemoIssuer();
const logFile = join(directory, "app.log");
const settings = { ...writeSettings(directory, issuer, await issuer.listen()), logFile };
story.says(flags.distributed ? "Starting Kafka, Elasticsearch, a collector, the dashboards and a scanner …" : "Starting leaktrail …");
const form = await (flags.distributed ? startDistributed : startEmbedded)(directory, settings);
const demo = new Demo({ directory, logFile, issuer, form, story, keyFileText: await readFile(settings.keyFile, "utf8") });
try {
  await demo.prepare();
  const result = await demo.leakOne();
  if (flags.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  if (!flags.once) await leakMore();
} finally {
  demo.stop();
  await form.stop();
  await issuer.close();
  rmSync(directory, { recursive: true, force: true });
}

async function leakMore(): Promise<void> {
  story.says(`\nThe page is at ${form.signInLink} (a link that works once)`);
  const input = createInterface({ input: process.stdin });
  process.once("SIGINT", () => input.close());
  story.says("Press Enter to leak another secret, Ctrl-C to end.");
  for await (const _line of input) await demo.leakOne();
}
