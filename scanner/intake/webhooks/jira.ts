import { z } from "zod";
import { parse, parseJson } from "../../../contract/index.ts";
import { IGNORED, isSignature, type Told, type Webhook } from "./webhook.ts";
import { writtenIn } from "./written.ts";

const WHAT = "the payload of Jira";
const events = new Set(["jira:issue_created", "jira:issue_updated", "comment_created", "comment_updated"]);

/** Fields of an issue that persons write, besides those that a site made for itself (`customfield_10042`). */
const writtenFields = new Set(["summary", "description", "environment", "labels"]);
/** Keys under which Jira writes, and no person does; in a document (ADF), what nodes are. */
const machineKeys = new Set([
  ...["type", "version", "id", "self", "accountId", "accountType", "avatarUrls", "iconUrl", "emailAddress", "timeZone", "localId"],
  ...["field", "fieldtype", "fieldId", "from", "to"],
  ...["panelType", "language", "layout", "collection", "occurrenceKey"],
]);

const user = z.object({ displayName: z.string().nullish(), accountId: z.string().nullish() }).nullish();
const comment = z.object({ id: z.string().nullish(), body: z.unknown().optional(), author: user, updateAuthor: user });
const payload = z.object({
  webhookEvent: z.string(),
  user,
  issue: z.object({ key: z.string().nullish(), self: z.string().nullish(), fields: z.unknown().optional() }).nullish(),
  comment: comment.nullish(),
  changelog: z.object({ items: z.unknown().optional() }).nullish(),
});
type Payload = z.output<typeof payload>;

/**
 * Jira Cloud's webhooks of issues and comments. Text comes as plain text or as a document (ADF), whose text is taken from its nodes. An
 * issue, what changed in it, and a comment are texts of their own, with the address that a browser shows.
 *
 * - The signature, `X-Hub-Signature: sha256=` and an HMAC over the body, of webhooks that were given a secret:
 *   https://developer.atlassian.com/cloud/jira/platform/webhooks/#secure-admin-webhooks
 * - Events and payloads: https://developer.atlassian.com/cloud/jira/platform/webhooks/
 * - Documents: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export const jiraWebhook: Webhook = {
  isGenuine: (body, headers, secret) => isSignature(headers["x-hub-signature"], "sha256=", secret, body),
  read(body) {
    const input = parseJson(body.toString("utf8"), WHAT);
    const { webhookEvent } = parse(z.object({ webhookEvent: z.string() }), input, WHAT);
    return events.has(webhookEvent) ? { texts: textsIn(parse(payload, input, WHAT)) } : IGNORED;
  },
};

function textsIn({ user: who, issue, comment: said, changelog }: Payload): Told[] {
  const address = issue ? addressOf(issue) : undefined;
  const texts: Told[] = [];
  if (issue) texts.push({ text: writtenIn(fieldsOf(issue.fields), machineKeys), address, source: { author: nameOf(who) } });
  if (changelog) texts.push({ text: writtenIn([changelog.items], machineKeys), address, source: { author: nameOf(who) } });
  if (said) {
    const place = said.id && address ? `${address}?focusedCommentId=${encodeURIComponent(said.id)}` : address;
    texts.push({ text: writtenIn([said.body], machineKeys), address: place, source: { author: nameOf(said.updateAuthor ?? said.author) } });
  }
  return texts;
}

function fieldsOf(fields: unknown): unknown[] {
  if (typeof fields !== "object" || fields === null) return [];
  return Object.entries(fields).flatMap(([name, value]) => (writtenFields.has(name) || name.startsWith("customfield_") ? [value] : []));
}

/** `self` is the issue's address for programs, on the same host as the one for browsers. */
function addressOf({ key, self }: { key?: string | null | undefined; self?: string | null | undefined }): string | undefined {
  if (!key) return undefined;
  return self && URL.canParse(self) ? `${new URL(self).origin}/browse/${encodeURIComponent(key)}` : key;
}

function nameOf(who: z.output<typeof user>): string | undefined {
  return who?.displayName ?? who?.accountId ?? undefined;
}
