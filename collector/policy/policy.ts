import { Environment } from "@marcbachmann/cel-js";
import { type Document, isMap, isSeq, LineCounter, parseDocument } from "yaml";
import { type Finding, type IssuanceRecord, LeaktrailError, type PolicyAction, parse, policyFile } from "../../contract/index.ts";

/** What policy says of one incident. */
export interface PolicyVerdict {
  readonly action: PolicyAction;
  readonly rule: string;
  readonly capPerMinute: number | null;
  /** Set where the rule could not be applied as it stands. */
  readonly because?: string;
}

/** A compiled policy: facts in, verdict out. Pure. */
export interface Policy {
  decide(finding: Finding, record: IssuanceRecord): PolicyVerdict;
}

const byDefault: PolicyVerdict = { action: "notify", rule: "default", capPerMinute: null };

/** Without a policy file nothing is revoked: every incident is only shown. */
export const notifyOnly: Policy = { decide: () => byDefault };

/** What a condition may ask. Every field is there for every incident: what nobody said is the empty string. */
const conditions = new Environment({ unlistedVariablesAreDyn: false })
  .registerVariable({
    name: "issuance",
    schema: {
      issuer: "string",
      type: "string",
      environment: "string",
      owner: "string",
      scope: "list<string>",
      subject: { id: "string", kind: "string", workload: "string" },
      task: { id: "string", purpose: "string" },
    },
  })
  .registerVariable({
    name: "finding",
    schema: {
      kind: "string",
      rule: "string",
      severity: "string",
      confidence: "string",
      file: "string",
      source: { kind: "string", repo: "string", host: "string" },
    },
  });

/** Compiles a policy file's text. Throws `bad-configuration` with the line and column of the first mistake. */
export function compilePolicy(text: string, fileName: string): Policy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined) => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${fileName}:${line}:${col}`;
  };
  const [mistake] = document.errors;
  if (mistake)
    throw new LeaktrailError(
      "bad-configuration",
      `${at(mistake.pos[0])}: the policy is not YAML: ${mistake.code.toLowerCase().replaceAll("_", " ")}`,
    );
  const file = parse(policyFile, plainOf(document, fileName), `the policy ${fileName}`, "bad-configuration");
  const sequence = isMap(document.contents) ? document.get("rules") : undefined;
  const rules = file.rules.map((rule, number) => {
    const node = isSeq(sequence) ? sequence.get(number) : undefined;
    const when = isMap(node) ? node.get("when", true) : undefined;
    return { ...rule, holds: compileCondition(rule.when, `${at(when?.range?.[0])}: rule "${rule.name}"`) };
  });
  return {
    decide(finding, record) {
      const facts = factsOf(finding, record);
      for (const rule of rules) {
        const holds = rule.holds(facts);
        if (holds === "unknown")
          return { ...byDefault, rule: rule.name, because: "its condition could not be evaluated for this incident" };
        if (holds) return { action: rule.action, rule: rule.name, capPerMinute: rule.capPerMinute };
      }
      return byDefault;
    },
  };
}

function plainOf(document: Document, fileName: string): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX });
  } catch {
    throw new LeaktrailError("bad-configuration", `${fileName}: the policy's YAML aliases lead nowhere, or to too much`);
  }
}

const ALIASES_MAX = 50;

type Facts = Record<string, unknown>;

function compileCondition(expression: string, where: string): (facts: Facts) => boolean | "unknown" {
  const checked = conditions.check(expression);
  if (!checked.valid)
    throw new LeaktrailError("bad-configuration", `${where}: ${firstLine(checked.error?.message ?? "not a CEL expression")}`);
  if (checked.type !== undefined && checked.type !== "bool" && checked.type !== "dyn") {
    throw new LeaktrailError("bad-configuration", `${where}: the condition gives ${checked.type}, not true or false`);
  }
  const evaluate = conditions.parse(expression);
  if (calls(evaluate.ast, "matches")) {
    throw new LeaktrailError(
      "bad-configuration",
      `${where}: matches() would run a pattern without a bound on text from outside; use contains(), startsWith() or endsWith()`,
    );
  }
  return (facts) => {
    try {
      const holds: unknown = evaluate(facts);
      return typeof holds === "boolean" ? holds : "unknown";
    } catch {
      // E.g. an index past the end of a list. A later, looser rule must not decide instead of this one.
      return "unknown";
    }
  };
}

/** Whether a condition calls a method of this name anywhere. */
function calls(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((part) => calls(part, name));
  if (typeof node !== "object" || node === null || !("op" in node) || !("args" in node)) return false;
  const isCall = node.op === "rcall" && Array.isArray(node.args) && node.args[0] === name;
  return isCall || calls(node.args, name);
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}

function factsOf(finding: Finding, record: IssuanceRecord): Facts {
  const { issuer, type = "", environment = "", owner = "", scope, subject, task } = record;
  const { kind, rule, severity, confidence, file, source } = finding;
  return {
    issuance: {
      issuer,
      type,
      environment,
      owner,
      scope,
      subject: { id: subject.id, kind: subject.kind, workload: subject.workload ?? "" },
      task: { id: task?.id ?? "", purpose: task?.purpose ?? "" },
    },
    finding: { kind, rule, severity, confidence, file, source: { kind: source.kind, repo: source.repo ?? "", host: source.host ?? "" } },
  };
}
