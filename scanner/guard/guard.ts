import { type Finding, type FindingSource, LeaktrailError, toLeaktrailError } from "../../contract/index.ts";
import { BLOCK_LABEL, blocksOf, labelOf, type Mask, shortFingerprint } from "../masks/index.ts";
import type { Match } from "../match.ts";
import type { TextPlace, Texts } from "../texts/index.ts";
import { Masking } from "./masking.ts";
import { type GuardRequest, readRequest } from "./request.ts";
import { type Spelled, spelledText, spelledValue } from "./spelled.ts";
import type { GuardPolicy, Verdict, VerdictFinding } from "./verdict.ts";
import { failed, found, NOTHING_FOUND } from "./words.ts";

export interface GuardOptions {
  readonly texts: Pick<Texts, "scan" | "describe" | "keep">;
  readonly policy: GuardPolicy;
  /** Where a request could not be looked at: `closed` blocks it, `open` lets it pass. What is no request is blocked in any case. */
  readonly onFailure: "open" | "closed";
  /** What all findings have: the host. */
  readonly source: Omit<FindingSource, "kind">;
}

export interface GuardStats {
  readonly requests: number;
  readonly blocked: number;
  readonly masked: number;
  /** Not looked at, and blocked or let pass for that. */
  readonly failed: number;
  /** Found and not kept, since there was no room for them. */
  readonly lostFindings: number;
}

/** As many as a verdict names; all are reported. */
const FINDINGS_MAX = 100;
/** A block that no rule knows as a whole key has to hold a line of one. */
const KEY_TEXT = /[0-9A-Za-z+/=]{32}/;

/** Judges what an agent is told, calls and reads. What is found is kept before the verdict is given. */
export class Guard {
  readonly #options: GuardOptions;
  readonly #counts = { requests: 0, blocked: 0, masked: 0, failed: 0, lostFindings: 0 };

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  get stats(): GuardStats {
    return { ...this.#counts };
  }

  /** The verdict on a request, which is one line of JSON. Never throws. */
  judge(line: Buffer): Verdict {
    const verdict = this.#judge(line);
    this.#counts.requests += 1;
    if (verdict.verdict === "block") this.#counts.blocked += 1;
    if (verdict.verdict === "mask") this.#counts.masked += 1;
    if (verdict.failure) this.#counts.failed += 1;
    return verdict;
  }

  #judge(line: Buffer): Verdict {
    let request: GuardRequest;
    try {
      request = readRequest(line);
    } catch (thrown) {
      return failed("block", toLeaktrailError(thrown));
    }
    try {
      return this.#verdictOn(request);
    } catch (thrown) {
      return failed(this.#options.onFailure === "open" ? "allow" : "block", toLeaktrailError(thrown));
    }
  }

  #verdictOn(request: GuardRequest): Verdict {
    if (this.#namesHoldSecrets(request)) {
      return failed("block", new LeaktrailError("invalid-input", "the name of the agent, task, run or tool holds a secret"));
    }
    const { texts, policy, onFailure } = this.#options;
    const spelled = request.text === undefined ? spelledValue(request.value) : spelledText(request.text);
    const matches = texts.scan(spelled.bytes);
    const blocks = brokenBlocks(spelled, matches);
    const place = this.#placeOf(request);
    const findings = texts.describe(spelled.bytes, matches, place);
    const failure = this.#keep(spelled.bytes, findings, place);
    if (findings.length + blocks.length === 0) return NOTHING_FOUND;
    const masks = [...matches.map((match) => ({ start: match.start, end: match.end, label: labelOf(match) })), ...blocks];
    const masking = new Masking(spelled, masks);
    const isBlocked = (failure && onFailure === "closed") || (policy[request.event] === "mask" && masking.hasNames);
    const action = isBlocked ? "block" : policy[request.event];
    const named = findings.slice(0, FINDINGS_MAX).map((finding) => verdictFinding(finding, masking));
    const what = {
      event: request.event,
      action,
      findings: named,
      count: findings.length,
      block: blocks[0] && masking.whereOf(blocks[0].start),
    };
    return { ...found(what, failure), ...(action === "mask" && { masked: masking.apply(request.text ?? request.value) }) };
  }

  /** Names become part of findings' addresses, which are kept as they are. */
  #namesHoldSecrets({ agent, task, run, tool }: GuardRequest): boolean {
    const names = [agent, task, run, tool].filter((name) => name !== undefined);
    return names.length > 0 && this.#options.texts.scan(Buffer.from(names.join("\n"))).length > 0;
  }

  #placeOf({ event, agent, task, run, tool }: GuardRequest): TextPlace {
    const names = { ...(agent && { agent }), ...(task && { task }), ...(run && { run }) };
    return {
      source: { kind: "agent", ...this.#options.source, ...names },
      file: `agent:${[run ?? task ?? "-", event, ...(tool ? [tool] : [])].join("/")}`,
    };
  }

  /** Why they are not kept; undefined where they are. */
  #keep(text: Buffer, findings: readonly Finding[], place: TextPlace): LeaktrailError | undefined {
    try {
      this.#options.texts.keep(text, findings, place);
      return undefined;
    } catch (thrown) {
      this.#counts.lostFindings += findings.length;
      return toLeaktrailError(thrown);
    }
  }
}

function verdictFinding(finding: Finding, masking: Masking): VerdictFinding {
  const { rule, severity, kind, offset, count } = finding;
  return { rule, severity, kind, fingerprint: shortFingerprint(finding), where: masking.whereOf(offset), count: count.total };
}

/** Private keys of which only a part is there, so that no rule knows them: a secret all the same, without a fingerprint. */
function brokenBlocks({ bytes, parts }: Spelled, matches: readonly Match[]): Mask[] {
  if (blocksOf(bytes, 0).ranges.length === 0) return [];
  const ranges = parts.flatMap(({ start, end }) => blocksOf(bytes.subarray(start, end), start).ranges);
  return ranges
    .filter(({ start, end }) => KEY_TEXT.test(bytes.toString("latin1", start, end)))
    .filter((range) => !matches.some((match) => match.start < range.end && match.end > range.start))
    .map((range) => ({ ...range, label: BLOCK_LABEL }));
}
