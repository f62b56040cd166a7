import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Finding, LeaktrailError } from "../../contract/index.ts";
import { PrivateFile, shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import { stateFolder } from "../seen.ts";
import { git } from "./place.ts";

const REASON_MAX_LENGTH = 512;
/** Bypasses that wait to be sent; past them nothing more passes. */
const WAITING_MAX = 1_000;
const FINDINGS_MAX = 1_000;
const ENDING = ".jsonl";

/** The collector that is told, where no variable names it. */
export interface BypassOptions {
  readonly collector?: string;
  readonly collectorToken?: string;
}

/** A commit that passes with its findings, for a reason. */
export interface Bypass {
  /** Given to the scan beside its own flags. */
  readonly flags: readonly string[];
  /** Makes the findings durable, marked with the reason, and sends what waits. Throws where they cannot be kept: then nothing passes. */
  keep(): Promise<void>;
  close(): void;
}

/** Throws `bad-configuration` where the reason is none, or where too much waits already. */
export function openBypass(text: string, options: BypassOptions): Bypass {
  const reason = text.trim();
  if (reason === "" || reason.length > REASON_MAX_LENGTH) {
    throw new LeaktrailError("bad-configuration", `LEAKTRAIL_BYPASS takes a reason, in 1 to ${REASON_MAX_LENGTH} characters`);
  }
  const folder = join(stateFolder(), "bypassed");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (waitingIn(folder).length >= WAITING_MAX) {
    throw new LeaktrailError(
      "store-unavailable",
      `${WAITING_MAX} bypasses wait in ${shown(folder)}; have them sent with LEAKTRAIL_COLLECTOR first`,
    );
  }
  const name = `${Date.now()}-${randomBytes(4).toString("hex")}`;
  const found = join(folder, `${name}.found`);
  return {
    flags: ["--report", `jsonl=${found}`],
    keep: async () => {
      const findings = marked(readFileSync(found, "utf8"), reason);
      const file = new PrivateFile(join(folder, `${name}${ENDING}`));
      file.write(findings.map((finding) => `${JSON.stringify(finding)}\n`).join(""));
      file.commit({ replace: false });
      say(`BYPASSED: ${findings.length} findings pass, and are recorded with the reason: ${shown(reason)}`);
      await sendWaiting(folder, options);
    },
    close: () => rmSync(found, { force: true }),
  };
}

function marked(jsonl: string, reason: string): Finding[] {
  const lines = jsonl.split("\n").filter((line) => line !== "");
  if (lines.length > FINDINGS_MAX) {
    throw new LeaktrailError("too-large", `there are ${lines.length} findings, and at most ${FINDINGS_MAX} can be bypassed at once`);
  }
  // "Name <address> time zone"
  const author = git(["var", "GIT_AUTHOR_IDENT"], ".", { mayFail: true }).replace(/ \d+ [+-]\d+$/, "");
  return lines.map((line) => {
    const finding = JSON.parse(line) as Finding;
    const source = author === "" ? finding.source : { ...finding.source, author: author.slice(0, 512) };
    return { ...finding, source, bypass: { reason } };
  });
}

function waitingIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ENDING)) : [];
}

/** Sends what waits, oldest first; what cannot be sent stays for the next run that bypasses. Sent twice it counts once: ids tell. */
async function sendWaiting(folder: string, options: BypassOptions): Promise<void> {
  const place = options.collector ?? process.env.LEAKTRAIL_COLLECTOR;
  if (!place) {
    say(`kept in ${shown(folder)} until LEAKTRAIL_COLLECTOR names a collector`);
    return;
  }
  const { senderTo } = await import("./send.ts");
  const sender = senderTo(place, options.collectorToken);
  try {
    for (const name of waitingIn(folder).sort()) {
      const path = join(folder, name);
      await sender.send(
        readFileSync(path, "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Finding),
      );
      rmSync(path);
    }
    say("sent to the collector");
  } catch (thrown) {
    say(`kept in ${shown(folder)}, to be sent with the next: ${thrown instanceof Error ? thrown.message : "no reason given"}`);
  } finally {
    await sender.close();
  }
}
