import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Story } from "../../dashboards/server/views.ts";
import { shown } from "../../dashboards/web/src/model/text.ts";
import { agoText, durationText } from "../../dashboards/web/src/model/time.ts";
import { legsOf, type Piece, timelineOf } from "../../dashboards/web/src/model/timeline.ts";
import { documentsOf, type Plot } from "./story.ts";

function storyOf(plot: Plot): Story {
  const { incident, issuance, occurrences, revocation, receipt, trail } = documentsOf(plot);
  const items = occurrences.map((finding) => ({ seenAt: finding.at, count: finding.count.total, finding }));
  return {
    incident,
    issuances: issuance ? [issuance] : [],
    first: items[0] ?? null,
    places: items.length,
    sightings: { total: items.reduce((sum, { count }) => sum + count, 0), atLeast: false },
    occurrences: { items, next: null },
    revocation: revocation ?? null,
    receipt: receipt ?? null,
    trail: { items: trail.map((entry, sequence) => ({ entry, sequence })), next: null },
  };
}

const textOf = (pieces: readonly Piece[]) => pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
const told = (plot: Plot) =>
  timelineOf(storyOf(plot)).map((step) => ({ ...step, title: textOf(step.title), lines: step.lines.map(textOf) }));

describe("an incident's timeline", () => {
  test("tells who, for which task, where, by which rule, and how it was proven", () => {
    const steps = told({ name: "p", state: "proven", subject: "deploy-agent", task: "release", file: "app.log" });
    expect(steps.map(({ name, tone, title }) => `${name} ${tone}: ${title}`)).toEqual([
      "issued done: Issued to deploy-agent (agent)",
      "leaked bad: Leaked in app.log:1042 in checkout-6f9d on node-7",
      "found done: Found, incident opened",
      "decided done: Decided: Revoke at once",
      "asked done: Revocation asked of agent-broker",
      "answered done: agent-broker revoked it",
      "proven done: Proven dead",
    ]);
    expect(steps[0]?.lines.slice(0, 2)).toEqual([
      "For the task release: refund an order",
      "By agent-broker, as agent-token, with the scope orders:read, refunds:write",
    ]);
    expect(steps[1]?.lines).toEqual(["Seen 12 times in 3 places"]);
    expect(steps[5]?.lines).toEqual(["HTTP 200: accepted"]);
    expect(steps[6]?.lines).toEqual(["Its status was asked for afterwards (HTTP 200): the issuer says active: false"]);
  });

  test("never calls proven what only the issuer said", () => {
    const last = told({ name: "r", state: "revoked" }).at(-1);
    expect(last).toMatchObject({ name: "proven", tone: "bad", title: "Not proven", at: null });
  });

  test("says plainly that nobody registered the secret", () => {
    const [issued, ...rest] = told({ name: "n", state: "open", isIssued: false });
    expect(issued).toMatchObject({ tone: "absent", at: null, title: "Issued to: not known" });
    expect(rest.map(({ name, tone }) => `${name} ${tone}`)).toEqual([
      "leaked bad",
      "found done",
      "decided waiting",
      "asked waiting",
      "proven waiting",
    ]);
  });

  test("a revocation that failed says so, and what was answered", () => {
    const answered = told({ name: "f", state: "failed" }).find(({ name }) => name === "answered");
    expect(answered).toMatchObject({ tone: "bad", lines: ["HTTP 503: the issuer answered 503"] });
  });

  test("the clock has three legs; those that have not ended have no length", () => {
    expect(legsOf(storyOf({ name: "p", state: "proven" }).incident).map((leg) => leg.ms)).toEqual([1200, 900, 700]);
    expect(legsOf(storyOf({ name: "a", state: "awaiting-approval" }).incident).map((leg) => leg.ms)).toEqual([1200, null, null]);
  });
});

test.each([
  [0, "0 ms"],
  [-500, "0 ms"],
  [420, "420 ms"],
  [1_240, "1.2 s"],
  [9_940, "9.9 s"],
  [9_999, "10 s"],
  [42_900, "42 s"],
  [60_000, "1 min"],
  [185_000, "3 min 5 s"],
  [7_800_000, "2 h 10 min"],
  [187_200_000, "2 d 4 h"],
])("a duration of %i ms reads %s", (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

test("an age is told in one unit", () => {
  expect([0, 59_000, 61_000, 7_200_000, 180_000_000].map(agoText)).toEqual(["just now", "just now", "1 min ago", "2 h ago", "2 d ago"]);
});

test("text from outside cannot hide characters or turn its direction", () => {
  expect(shown("invoice\u202egnp.exe\u0000")).toBe("invoice\\u202egnp.exe\\u0000");
  expect(shown("naïve – 名前.log")).toBe("naïve – 名前.log");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(shown(text))));
});
