import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LeaktrailError } from "../../../contract/index.ts";
import { Bench, type Changes, punctuated, secrets } from "./harness.ts";

const SECRET = "what only the service and leaktrail know";
const hmacOf = (...parts: string[]) => createHmac("sha256", SECRET).update(parts.join("")).digest("hex");

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.end());

const open = (changes: Changes = {}, slackUrl?: string) =>
  bench.open({ ...changes, http: { webhooks: { secrets: { slack: SECRET, github: SECRET, jira: SECRET }, slackUrl } } });

function slack(payload: unknown, { ageS = 0, headers = {} }: { ageS?: number; headers?: Record<string, string> } = {}): Promise<Response> {
  const body = JSON.stringify(payload);
  const timestamp = String(Math.round(Date.now() / 1000) - ageS);
  const signature = `v0=${hmacOf("v0:", timestamp, ":", body)}`;
  const signed = { "x-slack-request-timestamp": timestamp, "x-slack-signature": signature, "content-type": "application/json" };
  return bench.post("/v1/webhooks/slack", body, { ...signed, ...headers });
}
const slackEvent = (event: object) => slack({ type: "event_callback", team_id: "T1", event: { type: "message", channel: "C1", ...event } });

function github(event: string, payload: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const body = JSON.stringify(payload);
  const signed = { "x-hub-signature-256": `sha256=${hmacOf(body)}`, "x-github-event": event, "content-type": "application/json" };
  return bench.post("/v1/webhooks/github", body, { ...signed, ...headers });
}

function jira(payload: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const body = JSON.stringify(payload);
  return bench.post("/v1/webhooks/jira", body, {
    "x-hub-signature": `sha256=${hmacOf(body)}`,
    "content-type": "application/json",
    ...headers,
  });
}

/** File, author and count of what was received, in order. */
async function found(): Promise<[string, string | undefined, number][]> {
  const findings = await bench.received();
  return findings.map(({ file, source, count }) => [file, source.author, count.total]);
}

describe("a webhook", () => {
  test("takes nothing that is not signed with its secret, and reads nothing of it", async () => {
    await open();
    const bad = ["", "sha256=", "sha256=00", `sha256=${"0".repeat(64)}`, `sha1=${hmacOf("{")}`];
    for (const signature of bad) {
      expect((await github("issues", {}, { "x-hub-signature-256": signature })).status).toBe(401);
      expect((await jira({}, { "x-hub-signature": signature })).status).toBe(401);
      expect((await slack({}, { headers: { "x-slack-signature": signature } })).status).toBe(401);
    }
    // One byte more than what was signed, and no JSON: it is refused for the signature, not for what it says.
    const body = `${JSON.stringify({ issue: { body: secrets[0] } })} `;
    const answer = await bench.post("/v1/webhooks/github", `${body}{`, {
      "x-hub-signature-256": `sha256=${hmacOf(body)}`,
      "x-github-event": "issues",
    });
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain(secrets[0]);
    expect(bench.intake.stats.webhooks.get("github")).toEqual({ taken: 0, ignored: 0, forged: 6 });
    expect(await bench.received()).toEqual([]);
  });

  test("of a service without a secret is not there", async () => {
    await bench.open({ http: { webhooks: { secrets: { jira: SECRET } } } });
    expect((await github("ping", {})).status).toBe(404);
    expect((await jira({ webhookEvent: "x" })).status).toBe(204);
  });

  test("counts events that it does not know, and says that all is well", async () => {
    await open();
    for (const answer of [await github("star", { a: 1 }), await jira({ webhookEvent: "sprint_started" }), await slack({ type: "x" })]) {
      expect(answer.status).toBe(204);
    }
    expect((await slackEvent({ type: "reaction_added", channel: undefined })).status).toBe(204);
    expect((await github("constructor", {})).status).toBe(204);
    expect([...bench.intake.stats.webhooks.values()].map(({ ignored }) => ignored)).toEqual([2, 2, 1]);
  });

  test("says nothing of a payload that it cannot read", async () => {
    await open();
    const signed = (body: string) => bench.post("/v1/webhooks/jira", body, { "x-hub-signature": `sha256=${hmacOf(body)}` });
    for (const body of [`${secrets[0]}`, `{"webhookEvent":"comment_created","comment":"${secrets[0]}"}`, "", "[".repeat(500_000)]) {
      const answer = await signed(body);
      expect([400, 422]).toContain(answer.status);
      expect(await answer.text()).not.toContain(secrets[0]);
    }
    expect(bench.said.join("\n")).not.toContain(secrets[0]);
  });

  test("that is replayed tells nothing new", async () => {
    await open();
    for (let times = 0; times < 3; times++) await github("issues", { issue: { html_url: "https://g/1", body: `${secrets[0]}` } });
    expect(await found()).toEqual([["https://g/1", undefined, 1]]);
  });

  test("is answered once what was found is durable, and told to come again where it cannot be kept", async () => {
    await open({ limits: { rowsMax: 1 } });
    bench.receiver.failures.push(...Array.from({ length: 1_000 }, () => new LeaktrailError("collector-unavailable", "away")));
    expect((await github("issues", { issue: { html_url: "https://g/1", body: `${secrets[0]}` } })).status).toBe(204);
    const answer = await github("issues", { issue: { html_url: "https://g/2", body: `${secrets[1]}` } });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    bench.receiver.failures.splice(0);
  });
});

describe("Slack", () => {
  test("is told that this is the right place", async () => {
    await open();
    expect(await (await slack({ type: "url_verification", challenge: "c-1" })).json()).toEqual({ challenge: "c-1" });
  });

  test("is not believed a request that is older than five minutes, or from the future", async () => {
    await open();
    expect((await slack({ type: "x" }, { ageS: 290 })).status).toBe(204);
    for (const ageS of [310, -310]) expect((await slack({ type: "x" }, { ageS })).status).toBe(401);
  });

  test("tells messages with their blocks, attachments and files, each secret once, with a permalink", async () => {
    await open({}, "https://acme.slack.com");
    const rich = { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: `see ${secrets[0]}` }] }] };
    await slackEvent({ user: "U1", ts: "1355517523.000005", text: `see ${secrets[0]}`, blocks: [rich] });
    await slackEvent({ bot_id: "B1", ts: "2.1", text: "", attachments: [{ fields: [{ title: "key", value: secrets[1] }] }] });
    await slackEvent({ user: "U2", ts: "3.1", thread_ts: "2.1", files: [{ title: "keys.txt", preview: `a\n${secrets[2]}` }] });
    expect(await found()).toEqual([
      ["https://acme.slack.com/archives/C1/p1355517523000005", "U1", 1],
      ["https://acme.slack.com/archives/C1/p21", "B1", 1],
      ["https://acme.slack.com/archives/C1/p31?thread_ts=2.1&cid=C1", "U2", 1],
    ]);
  });

  test("tells what a message said before it was edited or deleted, which is the same as when it was written", async () => {
    await open();
    const message = { user: "U1", ts: "1.1", text: `${secrets[0]}` };
    await slackEvent(message);
    await slackEvent({ subtype: "message_changed", message: { ...message, text: "now empty" }, previous_message: message });
    await slackEvent({ subtype: "message_changed", message, previous_message: { ...message, text: `before ${secrets[1]}` } });
    await slackEvent({ subtype: "message_deleted", previous_message: { ...message, ts: "2.1", text: `${secrets[2]}` } });
    const address = "https://app.slack.com/client/T1/C1#p11";
    expect(await found()).toEqual([
      [address, "U1", 1],
      [address, "U1", 1],
      ["https://app.slack.com/client/T1/C1#p21", "U1", 1],
    ]);
  });

  test("has some characters escaped, which they are not in the message", async () => {
    await open();
    await slackEvent({ user: "U1", ts: "1.1", text: `see ${punctuated.replace("&", "&amp;").replace("<", "&lt;")}` });
    expect(await bench.received()).toMatchObject([{ column: 5, length: punctuated.length }]);
  });

  test("that leaves out events is a matter for the operator", async () => {
    await open();
    await slack({ type: "app_rate_limited" });
    expect(bench.said.join("\n")).toMatch(/Slack says that it leaves events out/);
  });
});

describe("GitHub", () => {
  const repository = { full_name: "acme/app" };
  const sender = { login: "editor" };

  test.each([
    ["issues", "issue"],
    ["issue_comment", "comment"],
    ["pull_request", "pull_request"],
    ["pull_request_review", "review"],
    ["pull_request_review_comment", "comment"],
    ["discussion", "discussion"],
    ["discussion_comment", "comment"],
    ["commit_comment", "comment"],
    ["release", "release"],
  ])("tells of %s what was written, where, by whom, and what it said before", async (event, part) => {
    await open();
    const author = part === "release" ? "author" : "user";
    const one = { html_url: "https://github.example/acme/app/1", body: `x\n${secrets[0]}`, title: null, [author]: { login: "mallory" } };
    expect((await github(event, { repository, sender, [part]: one, changes: { body: { from: `${secrets[1]}` } } })).status).toBe(204);
    expect(await bench.received()).toMatchObject([
      { file: one.html_url, line: 2, source: { kind: "message", repo: "acme/app", author: "mallory" } },
      { file: one.html_url, source: { author: "editor" } },
    ]);
  });

  test("tells an issue and its comment as two texts, and the issue once however many comments there are", async () => {
    await open();
    const issue = { html_url: "https://g/1", title: `${secrets[0]}`, body: "b", user: { login: "a" } };
    for (const nth of [1, 2]) await github("issue_comment", { issue, comment: { html_url: `https://g/1#${nth}`, body: `${secrets[1]}` } });
    expect(await found()).toEqual([
      ["https://g/1#1", undefined, 1],
      ["https://g/1", "a", 1],
      ["https://g/1#2", undefined, 1],
    ]);
  });

  test("may send a form", async () => {
    await open();
    const body = new URLSearchParams({ payload: JSON.stringify({ issue: { html_url: "https://g/1", body: `${secrets[0]}` } }) }).toString();
    const headers = { "x-hub-signature-256": `sha256=${hmacOf(body)}`, "x-github-event": "issues" };
    const answer = await bench.post("/v1/webhooks/github", body, { ...headers, "content-type": "application/x-www-form-urlencoded" });
    expect(answer.status).toBe(204);
    expect(await found()).toHaveLength(1);
  });
});

describe("Jira", () => {
  const issue = { key: "OPS-7", self: "https://acme.atlassian.example/rest/api/2/issue/10002" };
  const user = { displayName: "Mallory", accountId: "a-1" };
  const half = Math.floor((secrets[0]?.length ?? 0) / 2);
  const document = (...content: object[]) => ({ version: 1, type: "doc", content: [{ type: "paragraph", content }] });

  test("tells issues: what they say and said before, in fields of the site's own too", async () => {
    await open();
    const fields = { summary: "s", description: `${secrets[0]}`, customfield_10042: { value: secrets[1] }, status: { name: "Open" } };
    const items = [
      { field: "description", fromString: `${secrets[2]}` },
      { field: "status", fromString: null },
    ];
    for (const webhookEvent of ["jira:issue_created", "jira:issue_updated"]) {
      expect((await jira({ webhookEvent, user, issue: { ...issue, fields }, changelog: { items } })).status).toBe(204);
    }
    const address = "https://acme.atlassian.example/browse/OPS-7";
    expect(await found()).toEqual([
      [address, "Mallory", 1],
      [address, "Mallory", 1],
      [address, "Mallory", 1],
    ]);
  });

  test("tells comments, also as documents in which half of a secret is bold", async () => {
    await open();
    const bold = { type: "text", text: secrets[0]?.slice(0, half), marks: [{ type: "strong" }] };
    const body = document(bold, { type: "text", text: secrets[0]?.slice(half) });
    for (const webhookEvent of ["comment_created", "comment_updated"])
      await jira({ webhookEvent, issue, comment: { id: "9", body, author: user } });
    expect(await found()).toEqual([["https://acme.atlassian.example/browse/OPS-7?focusedCommentId=9", "Mallory", 1]]);
  });

  test("tells where a link of a document leads", async () => {
    await open();
    const link = { type: "text", text: "here", marks: [{ type: "link", attrs: { href: `https://x/?k=${secrets[0]}` } }] };
    await jira({ webhookEvent: "comment_created", issue, comment: { body: document(link) } });
    expect(await found()).toHaveLength(1);
  });
});
