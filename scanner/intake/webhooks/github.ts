import { z } from "zod";
import { LeaktrailError, parse, parseJson } from "../../../contract/index.ts";
import { IGNORED, isSignature, type Telling, type Told, type Webhook } from "./webhook.ts";
import { writtenIn } from "./written.ts";

const WHAT = "the payload of GitHub";

/** Events that are looked at, and in which part of the payload the text stands that they are about. */
const subjects: Readonly<Record<string, Part>> = {
  issues: "issue",
  issue_comment: "comment",
  pull_request: "pull_request",
  pull_request_review: "review",
  pull_request_review_comment: "comment",
  discussion: "discussion",
  discussion_comment: "comment",
  commit_comment: "comment",
  release: "release",
};
const parts = ["comment", "review", "issue", "pull_request", "discussion", "release"] as const;
type Part = (typeof parts)[number];

const written = z.object({
  html_url: z.string().nullish(),
  title: z.string().nullish(),
  name: z.string().nullish(),
  tag_name: z.string().nullish(),
  body: z.string().nullish(),
  /** The lines that a review's comment is about. */
  diff_hunk: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
  author: z.object({ login: z.string() }).nullish(),
});
const former = z.object({ from: z.string().nullish() });
const payload = z.object({
  ...(Object.fromEntries(parts.map((part) => [part, written.nullish()])) as Record<Part, z.ZodOptional<z.ZodNullable<typeof written>>>),
  changes: z.object({ title: former.optional(), body: former.optional(), name: former.optional(), tag_name: former.optional() }).optional(),
  repository: z.object({ full_name: z.string() }).nullish(),
  sender: z.object({ login: z.string() }).nullish(),
});

/**
 * GitHub's webhooks of what persons write beside code. Each part of a payload is a text with its own permalink: the issue beside its new
 * comment, too, which is the same text whenever it comes. What a text said before an edit is scanned, since its history shows it.
 *
 * - The signature, `X-Hub-Signature-256: sha256=` and an HMAC over the body:
 *   https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 * - Events, by `X-GitHub-Event`, and their payloads: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 * - A payload comes as JSON, or in a form's field `payload`: https://docs.github.com/en/webhooks/using-webhooks/creating-webhooks
 */
export const githubWebhook: Webhook = {
  isGenuine: (body, headers, secret) => isSignature(headers["x-hub-signature-256"], "sha256=", secret, body),
  read(body, headers) {
    const event = headers["x-github-event"];
    const subject = typeof event === "string" && Object.hasOwn(subjects, event) ? subjects[event] : undefined;
    return subject === undefined ? IGNORED : toldBy(jsonIn(body, headers["content-type"]), subject);
  },
};

function jsonIn(body: Buffer, contentType: string | undefined): unknown {
  const text = body.toString("utf8");
  if (!contentType?.startsWith("application/x-www-form-urlencoded")) return parseJson(text, WHAT);
  const field = new URLSearchParams(text).get("payload");
  if (field === null) throw new LeaktrailError("malformed-request", `${WHAT} has no field "payload"`);
  return parseJson(field, WHAT);
}

function toldBy(input: unknown, subject: Part): Telling {
  const told = parse(payload, input, WHAT);
  const repo = told.repository?.full_name;
  const texts = parts.flatMap((part): Told[] => {
    const one = told[part];
    if (!one) return [];
    const { html_url, title, name, tag_name, body, diff_hunk, user, author } = one;
    const text = writtenIn([title, name, tag_name, body, diff_hunk], new Set());
    return [{ text, address: html_url ?? undefined, source: { repo, author: (user ?? author)?.login } }];
  });
  const before = writtenIn(
    Object.values(told.changes ?? {}).map((change) => change?.from),
    new Set(),
  );
  const address = told[subject]?.html_url ?? undefined;
  if (before !== "") texts.push({ text: before, address, source: { repo, author: told.sender?.login } });
  return { texts };
}
