import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { defaultPolicy } from "../../../scanner/guard/index.ts";
import { awkward, ISSUED_LABEL, issued, npmToken, type Opened, openGuard, withoutIndex } from "./open-guard.ts";

const opened: Opened[] = [];
const open = (...given: Parameters<typeof openGuard>) => {
  const one = openGuard(...given);
  opened.push(one);
  return one;
};
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

describe("a verdict", () => {
  test("allows what holds no secret", () => {
    const { judge } = open();
    expect(judge({ event: "prompt", text: "sum these numbers: 1, 2, 3" })).toMatchObject({ verdict: "allow", findings: [] });
    expect(judge({ event: "tool-call", value: { command: "ls" } }).verdict).toBe("allow");
    expect(judge({ event: "tool-output", value: null }).verdict).toBe("allow");
  });

  test("blocks a prompt and a tool call, and masks what a tool gave and what the agent says", () => {
    const { judge } = open();
    const verdicts = (["prompt", "tool-call", "tool-output", "message"] as const).map(
      (event) => judge({ event, text: `use ${issued}` }).verdict,
    );
    expect(verdicts).toEqual(["block", "block", "mask", "mask"]);
  });

  test("does about each event what it was told to", () => {
    const { judge } = open({ policy: { ...defaultPolicy, prompt: "mask", "tool-call": "allow" } });
    expect(judge({ event: "prompt", text: `use ${issued} now` })).toMatchObject({
      verdict: "mask",
      masked: expect.stringMatching(new RegExp(`^use ${ISSUED_LABEL.source} now$`)),
    });
    const allowed = judge({ event: "tool-call", text: issued });
    expect(allowed).toMatchObject({ verdict: "allow", findings: [{ rule: "issued-secret" }] });
    expect(allowed).not.toHaveProperty("masked");
  });

  test("names rule, severity, kind, a short fingerprint, the place and the count, and quotes nothing", () => {
    const { judge } = open();
    const value = { env: [{ name: "A" }, { name: "T/~", value: `first\n  ${npmToken} ${npmToken}` }] };
    const verdict = judge({ event: "tool-call", tool: "Deploy", value });
    expect(verdict.findings).toEqual([
      {
        rule: "npm-access-token",
        severity: expect.any(String),
        kind: "pattern",
        fingerprint: expect.stringMatching(/^k1:[\w-]{8}$/),
        where: { pointer: "/env/1/value", line: 2, column: 3 },
        count: 2,
      },
    ]);
    expect(verdict.reason).toMatch(/tool call holds a secret \(npm-access-token k1:[\w-]{8}, at \/env\/1\/value line 2 column 3\)/);
    expect(JSON.stringify(verdict)).not.toContain(npmToken);
  });
});

describe("findings", () => {
  test("carry agent, task and run, and are kept before the verdict is given", async () => {
    const { judge, receiver, texts } = open();
    judge({ event: "tool-call", tool: "Bash", agent: "builder", task: "task-9", run: "run-4", value: { command: `echo ${issued}` } });
    expect(texts.stats.waiting + texts.stats.sent).toBe(1);
    await opened.splice(0)[0]?.close();
    expect(receiver.sent).toMatchObject([
      {
        kind: "issued",
        issuance: { id: "iss_0" },
        file: "agent:run-4/tool-call/Bash",
        source: { kind: "agent", host: "h", agent: "builder", task: "task-9", run: "run-4" },
      },
    ]);
    expect(JSON.stringify(receiver.sent)).not.toContain(issued);
  });

  test("of the same request that comes again are the same findings", async () => {
    const { judge, receiver } = open();
    for (let nth = 0; nth < 2; nth++) judge({ event: "prompt", run: "r", text: `use ${issued}` });
    await opened.splice(0)[0]?.close();
    expect(new Set(receiver.sent.map(({ id }) => id)).size).toBe(1);
  });
});

describe("a value", () => {
  test("is searched as it reads: a secret is found that JSON's escapes divide", () => {
    const { judge } = open();
    const verdict = judge({ event: "tool-output", value: { stdout: `x ${awkward} y` } });
    expect(verdict.findings).toMatchObject([{ rule: "issued-secret", where: { pointer: "/stdout", line: 1, column: 3 } }]);
    expect((verdict.masked as { stdout: string }).stdout).not.toContain(awkward.slice(-20));
  });

  test("is searched in JSON within its strings, too", () => {
    const { judge } = open();
    const inner = JSON.stringify({ key: awkward });
    expect(judge({ event: "tool-call", value: { body: inner } })).toMatchObject({
      verdict: "block",
      findings: [{ rule: "issued-secret" }],
    });
  });

  test("is masked where secrets stand, and is the same everywhere else", () => {
    const { judge } = open();
    const value = { a: [1, `x ${npmToken}`, null, true], b: { "": { c: `\r\n${issued}\r\n` } }, same: "é 日本 \ud800" };
    const { masked } = judge({ event: "tool-output", value });
    expect(masked).toEqual({
      a: [1, expect.stringMatching(/^x \[leaktrail:npm-access-token [^\]]*\]$/), null, true],
      b: { "": { c: expect.stringMatching(new RegExp(`^\\r\\n${ISSUED_LABEL.source}\\r\\n$`)) } },
      same: "é 日本 \ud800",
    });
  });

  test("is blocked where the name of a member is a secret, and the name is not repeated", () => {
    const { judge } = open();
    const verdict = judge({ event: "tool-output", value: { [issued]: { inner: npmToken } } });
    expect(verdict).toMatchObject({ verdict: "block" });
    expect(verdict).not.toHaveProperty("masked");
    expect(JSON.stringify(verdict)).not.toContain(issued);
    expect(verdict.findings.map(({ where }) => where.pointer)).toContainEqual(
      expect.stringMatching(/^\/\[leaktrail:issued-secret [^\]]*\]\/inner$/),
    );
  });

  test("may have names that mean something to JavaScript", () => {
    const { guard } = open();
    const inner = `{"__proto__":{"isAdmin":"${issued}"},"constructor":{"prototype":1}}`;
    const verdict = guard.judge(Buffer.from(`{"version":1,"event":"tool-output","value":${inner}}`));
    expect(JSON.stringify(verdict.masked)).toMatch(
      /^\{"__proto__":\{"isAdmin":"\[leaktrail:[^\]]*\]"\},"constructor":\{"prototype":1\}\}$/,
    );
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  test("whatever it is, holds no secret any more once it is masked, and else what it held", () => {
    const { judge } = open();
    const planted = fc
      .array(fc.oneof(fc.constant(` ${issued} `), fc.string({ unit: "binary" })), { maxLength: 4 })
      .map((parts) => parts.join(" "));
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        planted,
        fc.integer(),
        fc.constant(null),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie("node"), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, (given) => {
        const written = JSON.stringify(given);
        const { verdict, masked } = judge({ event: "tool-output", value: given });
        if (!written.includes(issued)) return;
        expect(verdict).toBe("mask");
        expect(JSON.stringify(masked).replace(new RegExp(ISSUED_LABEL, "g"), issued)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a private key of which only a part is there", () => {
  const lines = Array.from({ length: 6 }, (_, nth) => Buffer.from(`${nth}${npmToken}`.repeat(2)).toString("base64").slice(0, 64));
  const begun = ["-----BEGIN RSA PRIVATE KEY-----", ...lines].join("\n");

  test("is masked, though no rule can know it", () => {
    const { judge } = open();
    const verdict = judge({ event: "tool-output", value: { stdout: begun, after: "kept" } });
    expect(verdict).toMatchObject({ verdict: "mask", reason: expect.stringMatching(/part of a private key, at \/stdout line 1 column 1/) });
    expect(JSON.stringify(verdict)).not.toContain(lines[2]);
    expect(verdict.masked).toMatchObject({ after: "kept" });
  });

  test("is not taken for one where only its first line is spoken of", () => {
    const { judge } = open();
    expect(judge({ event: "tool-call", value: { pattern: "-----BEGIN RSA PRIVATE KEY-----" } }).verdict).toBe("allow");
  });
});

describe("what cannot be looked at", () => {
  test("is blocked while the index has not come, with the reason and that it may be asked again", () => {
    const { judge } = open({ indexSource: withoutIndex });
    expect(judge({ event: "prompt", text: "hello" })).toMatchObject({
      verdict: "block",
      reason: expect.stringMatching(/the index is away/),
      failure: { canRetry: true },
    });
  });

  test("passes where it was asked for, which the verdict says", () => {
    const { judge } = open({ indexSource: withoutIndex, onFailure: "open" });
    expect(judge({ event: "prompt", text: "hello" })).toMatchObject({ verdict: "allow", failure: { code: "unreadable-source" } });
  });

  test("is blocked where findings cannot be kept; open, it is judged all the same, and the loss is counted and said", () => {
    const judged = (onFailure: "open" | "closed") => {
      const { judge, guard, receiver } = open({ onFailure, limits: { rowsMax: 1 } });
      receiver.failures.push(...Array.from({ length: 20 }, () => new LeaktrailError("collector-unavailable", "away")));
      judge({ event: "tool-output", text: issued });
      return { verdict: judge({ event: "tool-output", text: npmToken }), stats: guard.stats };
    };
    const failure = { code: "store-unavailable", canRetry: true };
    expect(judged("closed")).toMatchObject({
      verdict: { verdict: "block", failure, findings: [{ rule: "npm-access-token" }] },
      stats: { requests: 2, masked: 1, blocked: 1, failed: 1, lostFindings: 1 },
    });
    expect(judged("open")).toMatchObject({
      verdict: { verdict: "mask", failure, reason: expect.stringMatching(/not reported/) },
      stats: { requests: 2, masked: 2, lostFindings: 1 },
    });
  });
});

describe("a request that is none", () => {
  const refusals: readonly [string, string | Buffer][] = [
    ["no JSON", `{"event": ${npmToken}`],
    ["no object", `"${npmToken}"`],
    ["another version", `{"version":2,"event":"prompt","text":"${npmToken}"}`],
    ["an event that nobody knows", `{"version":1,"event":"${npmToken}","text":""}`],
    ["a field that nobody knows", `{"version":1,"event":"prompt","text":"","${npmToken}":1}`],
    ["a prototype", `{"version":1,"event":"prompt","__proto__":{"text":"${npmToken}"}}`],
    ["text and value", `{"version":1,"event":"prompt","text":"${npmToken}","value":1}`],
    ["neither", `{"version":1,"event":"prompt"}`],
    ["a name of several lines", `{"version":1,"event":"prompt","text":"","run":"a\\n${npmToken}"}`],
    ["a name that is a secret", `{"version":1,"event":"prompt","text":"","tool":"${npmToken}"}`],
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from(`{"version":1,"event":"prompt","text":"${npmToken}`), Buffer.from([0xff, 0x22, 0x7d])]),
    ],
    ["too deep", `{"version":1,"event":"prompt","value":${"[".repeat(4_000_000)}`],
    ["too many members", `{"version":1,"event":"prompt","value":[${"{},".repeat(2_000_000)}1]}`],
  ];

  test.each(refusals)("is blocked, also where failures pass, and not quoted: %s", (_, line) => {
    const { guard } = open({ onFailure: "open" });
    const verdict = guard.judge(Buffer.from(line));
    expect(verdict).toMatchObject({ verdict: "block", findings: [], failure: { canRetry: false } });
    expect(JSON.stringify(verdict)).not.toContain(npmToken);
  });

  test("what a string holds is not taken for the request's own depth or members", () => {
    const { judge } = open();
    expect(judge({ event: "prompt", text: `${'["\\'.repeat(300_000)}${"[".repeat(200)}` }).verdict).toBe("allow");
  });
});
