import { Command } from "commander";
import { type IndexHeader, LeaktrailError, type OpenIndex } from "../../contract/index.ts";
import { openIndexAt } from "../../scanner/index.ts";
import { namedKeys } from "../keys.ts";
import { TRUST, trustedOf } from "./trust.ts";

interface InspectFlags {
  readonly index: string;
  readonly keyFile?: string;
  readonly trust?: string;
  readonly format: string;
}

/** `leaktrail index inspect`. */
export function inspectCommand(): Command {
  return new Command("inspect")
    .description("Say what an index holds: how much, for whom, how old, and who made it. No secret and no id is shown.")
    .requiredOption("--index <file>", "the index")
    .option("--key-file <file>", "key file, mode 0600")
    .option(...TRUST)
    .option("--format <format>", "text or json", "text")
    .action(inspect);
}

/** Opens an index for whoever wants to know about it, be it as old as it may. */
export async function openToLookAt(flags: Pick<InspectFlags, "index" | "keyFile" | "trust">): Promise<OpenIndex> {
  return openIndexAt(flags.index, { keys: await namedKeys(flags), trusted: trustedOf(flags), now: new Date(0) });
}

async function inspect(flags: InspectFlags): Promise<void> {
  if (flags.format !== "text" && flags.format !== "json") throw new LeaktrailError("bad-configuration", "--format is text or json");
  const file = await openToLookAt(flags);
  const { header, proof } = file;
  file.close();
  if (flags.format === "json")
    process.stdout.write(`${JSON.stringify({ ...header, segments: header.segments.map(withoutWindowKeys), proof }, null, 2)}\n`);
  else process.stdout.write(`${[...factsOf(header), ...proofOf(file)].map(([name, fact]) => `${name.padEnd(12)} ${fact}\n`).join("")}`);
}

/** With these and the image windows can be guessed: they are for the engine alone. */
function withoutWindowKeys({ windowKeys: _, ...shown }: IndexHeader["segments"][number]): object {
  return shown;
}

const classNames = ["token", "wide", "any"] as const;
const DAY_MS = 86_400_000;

function* factsOf(header: IndexHeader): Generator<readonly [string, string]> {
  yield ["version", `${header.version} of ${header.origin}`];
  yield ["tier", header.tier];
  yield ["created", `${header.createdAt} (${Math.floor((Date.now() - Date.parse(header.createdAt)) / DAY_MS)} days ago)`];
  const { expiresAt } = header;
  yield [
    "expires",
    expiresAt === null ? "never" : `${expiresAt}${Date.parse(expiresAt) <= Date.now() ? " (expired: no scan takes it)" : ""}`,
  ];
  yield ["records", String(header.records)];
  yield ["keys", header.keys.join(", ") || "none"];
  for (const segment of header.segments) {
    const { windowEpoch, secrets, anchors, byteClass, w, spans, shortestBytes, longestBytes, image, ids } = segment;
    yield ["segment", `windows of key ${windowEpoch}: ${secrets} secrets of ${shortestBytes} to ${longestBytes} bytes, ${anchors} anchors`];
    yield ["", `class ${classNames[byteClass]}, windows of ${w + 7} bytes, tags over ${spans.join(" and ")} bytes`];
    yield ["", `${image.lengthBytes} bytes in memory, ${ids.lengthBytes} bytes of record ids`];
    if (segment.confirmKey !== undefined) yield ["", `confirmed by the collector with public key ${segment.confirmKey}`];
  }
  yield ["changes", `${header.changes.count} since it was built`];
  if (header.refused.count > 0) yield ["refused", `${header.refused.count} records cannot be looked for`];
  if (header.formsLeftOut > 0) yield ["left out", `${header.formsLeftOut} base64 forms of secrets`];
  if (header.partialsLeftOut > 0) yield ["left out", `${header.partialsLeftOut} first parts of secrets`];
}

/** What was proven, and with what. */
export function* proofOf({ proof }: OpenIndex): Generator<readonly [string, string]> {
  yield ["MAC", proof.macs.length === 0 ? "not checked: no key was given" : `holds under ${proof.macs.join(", ")}`];
  const unsigned = proof.isSigned ? "there, and not checked: no --trust was given" : "none";
  yield ["signature", proof.signature === undefined ? unsigned : `holds, by key ${proof.signature}`];
}
