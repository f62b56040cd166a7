import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Framing } from "../../../scanner/intake/syslog/framing.ts";
import { writerOf } from "../../../scanner/intake/syslog/message.ts";

function messagesIn(framing: Framing, ...parts: readonly (string | Buffer)[]): string[] {
  const messages = parts.flatMap((part) => [...framing.push(Buffer.from(part))].map(String));
  return [...messages, ...[...framing.end()].map(String)];
}
const read = (...parts: readonly string[]) => messagesIn(new Framing(1_000), ...parts);

describe("the messages of a connection", () => {
  test("end with a newline or a NUL, or after as many bytes as they say, each as it begins", () => {
    expect(read("<1>one\n<2>two\r\n<3>three\0", "6 <4>a\nb\n9 <5>12 <6><7>seven\n")).toEqual([
      ...["<1>one", "<2>two", "<3>three", "<4>a\nb", "<5>12 <6>", "<7>seven"],
    ]);
  });

  test("may be no syslog at all", () => {
    expect(read("12 monkeys\n\n\n0 <x\n123456789 <x\n7\nlast")).toEqual(["12 monkeys", "0 <x", "123456789 <x", "7", "last"]);
  });

  test("are the same however the bytes were cut", () => {
    const message = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."ab<> 109") }).map((text) => `<${text}`);
    const counted = message.map((text) => `${Buffer.byteLength(text)} ${text}`);
    const stream = fc
      .array(
        fc.oneof(
          message.map((text) => `${text}\n`),
          counted,
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join(""));
    fc.assert(
      fc.property(stream, fc.array(fc.nat(60), { maxLength: 20 }), (text, cuts) => {
        const parts: string[] = [];
        let rest = text;
        for (const cut of cuts) {
          parts.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        expect(read(...parts, rest)).toEqual(read(text));
      }),
    );
  });

  test("that are too long come in pieces, which are counted, and what follows them comes whole", () => {
    const framing = new Framing(10);
    expect(messagesIn(framing, `<1>${"a".repeat(12)}\n<2>b\n`, `15 <3>${"c".repeat(12)}<4>d\n`)).toEqual([
      ...["<1>aaaaaaa", "aaaaa", "<2>b", "<3>ccccccc", "ccccc", "<4>d"],
    ]);
    expect(framing.cut).toBe(2);
  });
});

describe("who wrote a message", () => {
  test.each([
    ['<165>1 2003-10-11T22:14:15.003Z mymachine.example.com evntslog - ID47 [a b="c"] text', "mymachine.example.com", "evntslog"],
    ["<34>1 - - postfix/smtpd - - -", "peer", "postfix/smtpd"],
    ["<34>1 - - - - - -", "peer", "-"],
    ["<34>Oct 11 22:14:15 mymachine su: 'su root' failed", "mymachine", "su"],
    ["<34>Oct  1 22:14:15 mymachine sshd[42]: hello", "mymachine", "sshd"],
    ["<34>Oct 11 22:14:15 su: no host", "peer", "su"],
    ["<34>2026-01-31T12:00:00.1+01:00 web-1 app[7]: x", "web-1", "app"],
    ["<34>whatever", "peer", "-"],
    ["", "peer", "-"],
  ])("is read from %j", (text, host, app) => {
    expect(writerOf(Buffer.from(text), "peer")).toEqual({ host, app });
  });

  test("is found in time in whatever comes", () => {
    const startedAtMs = performance.now();
    for (const text of [`<1>1 ${"a ".repeat(300)}`, "<".repeat(600), `<34>Oct 11 22:14:15 ${"a".repeat(500)}`, " ".repeat(600)]) {
      for (let times = 0; times < 1_000; times++) writerOf(Buffer.from(text), "peer");
    }
    expect(performance.now() - startedAtMs).toBeLessThan(2_000);
  });
});
