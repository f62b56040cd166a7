import { readFileSync, rmSync } from "node:fs";
import { type Finding, LeaktrailError } from "../../contract/index.ts";
import { shown } from "../../scanner/index.ts";
import { say } from "../say.ts";
import { UnsentFindings } from "../unsent.ts";
import { git } from "./place.ts";

const REASON_MAX_LENGTH = 512;
const FINDINGS_MAX = 1_000;

/** A commit or a push that passes with its findings, for a reason. */
export interface Bypass {
  /** Given to the scan beside its own flags. */
  readonly flags: readonly string[];
  /** Makes the findings durable, marked with the reason. Throws where they cannot be kept: then nothing passes. */
  keep(): void;
  close(): void;
}

/** Throws `bad-configuration` where the reason is none, `store-unavailable` where too much waits already. */
export function openBypass(text: string): Bypass {
  const reason = text.trim();
  if (reason === "" || reason.length > REASON_MAX_LENGTH) {
    throw new LeaktrailError("bad-configuration", `a bypass takes a reason, in 1 to ${REASON_MAX_LENGTH} characters`);
  }
  const unsent = new UnsentFindings();
  const found = `${unsent.room()}.found`;
  return {
    flags: ["--report", `jsonl=${found}`],
    keep: () => {
      const findings = marked(readFileSync(found, "utf8"), reason);
      unsent.keep(findings);
      say(`BYPASSED: ${findings.length} findings pass, and are recorded with the reason: ${shown(reason)}`);
    },
    close: () => rmSync(found, { force: true }),
  };
}

/** What is staged has no author yet: whoever commits it will be. */
function marked(jsonl: string, reason: string): Finding[] {
  const lines = jsonl.split("\n").filter((line) => line !== "");
  if (lines.length > FINDINGS_MAX) {
    throw new LeaktrailError("too-large", `there are ${lines.length} findings, and at most ${FINDINGS_MAX} can be bypassed at once`);
  }
  const findings = lines.map((line) => JSON.parse(line) as Finding);
  const author = findings.some(({ source }) => source.author === undefined) ? committer() : "";
  return findings.map((finding) => {
    const source = author === "" ? finding.source : { author, ...finding.source };
    return { ...finding, source, bypass: { reason } };
  });
}

/** "Name <address>", of which git tells the time and its zone, too. */
function committer(): string {
  const identity = git(["var", "GIT_AUTHOR_IDENT"], ".", { mayFail: true });
  return identity.replace(/ \d+ [+-]\d+$/, "").slice(0, 512);
}
