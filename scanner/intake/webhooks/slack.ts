import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import { parse, parseJson } from "../../../contract/index.ts";
import { IGNORED, isSignature, type Telling, type Told, type Webhook } from "./webhook.ts";
import { writtenIn } from "./written.ts";

const WHAT = "the payload of Slack";
/** How old a request may be, as Slack's page on verifying requests advises. */
const AGE_MAX_S = 300;

/** Keys under which Slack writes, and no person does. */
const machineKeys = new Set([
  ...[
    "type",
    "subtype",
    "ts",
    "event_ts",
    "thread_ts",
    "parent_user_id",
    "user",
    "team",
    "user_team",
    "source_team",
    "channel",
    "channel_id",
  ],
  ...[
    "channel_team",
    "channel_type",
    "client_msg_id",
    "bot_id",
    "bot_profile",
    "app_id",
    "block_id",
    "action_id",
    "external_id",
    "id",
    "edited",
  ],
  ...["reactions", "reply_users", "latest_reply", "user_profile", "author_id", "color", "style", "footer_icon", "author_icon", "thumb_url"],
  ...["mimetype", "filetype", "pretty_type", "mode", "file_access", "url_private", "url_private_download", "permalink", "permalink_public"],
  ...["edit_link", "thumb_64", "thumb_80", "thumb_160", "thumb_360", "thumb_480", "thumb_720", "thumb_800", "thumb_960", "thumb_1024"],
]);

const name = z.string().max(255);
const message = z.object({
  text: z.string().nullish(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  files: z.unknown().optional(),
  user: name.nullish(),
  bot_id: name.nullish(),
  username: z.string().nullish(),
  ts: name.optional(),
  thread_ts: name.nullish(),
});
const event = message.extend({ type: name, channel: name.nullish(), message: message.optional(), previous_message: message.optional() });
const payload = z.object({
  type: name,
  challenge: z.string().max(1024).optional(),
  team_id: name.nullish(),
  event: z.unknown().optional(),
});
type Message = z.output<typeof message>;

/**
 * Slack's Events API. Messages are scanned, also edited and deleted ones (with what they said before), in threads, and with their blocks
 * and attachments; of a file its name and the preview that comes with the message, the file itself is not fetched. `workspaceUrl`
 * (https://ACME.slack.com) makes permalinks; without it an address leads to the channel and names the message.
 *
 * - The signature, `v0=` and an HMAC over `v0:TIMESTAMP:BODY`, and the five minutes:
 *   https://docs.slack.dev/authentication/verifying-requests-from-slack
 * - `url_verification`, `event_callback` and `app_rate_limited`: https://docs.slack.dev/apis/events-api/
 * - `message` and its subtypes: https://docs.slack.dev/reference/events/message/
 * - Text has `&`, `<` and `>` escaped: https://docs.slack.dev/messaging/formatting-message-text
 * - The form of a permalink: https://docs.slack.dev/reference/methods/chat.getPermalink
 */
export function slackWebhook(workspaceUrl?: string): Webhook {
  return {
    isGenuine,
    read(body) {
      const { type, challenge, team_id, event: told } = parse(payload, parseJson(body.toString("utf8"), WHAT), WHAT);
      if (type === "url_verification" && challenge !== undefined) return { texts: [], challenge };
      if (type === "app_rate_limited") return { ...IGNORED, warning: "Slack says that it leaves events out, because there are too many" };
      if (type !== "event_callback") return IGNORED;
      return eventTold(told, (channel, ts, threadTs) => addressOf({ workspaceUrl, team: team_id ?? "-", channel, ts, threadTs }));
    },
  };
}

function isGenuine(body: Buffer, headers: IncomingHttpHeaders, secret: string, nowMs: number): boolean {
  const timestamp = headers["x-slack-request-timestamp"];
  if (typeof timestamp !== "string" || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > AGE_MAX_S) return false;
  return isSignature(headers["x-slack-signature"], "v0=", secret, `v0:${timestamp}:`, body);
}

type Addressing = (channel: string, ts: string, threadTs: string | undefined) => string;

function eventTold(input: unknown, addressing: Addressing): Telling {
  const { type } = parse(z.object({ type: name }), input, WHAT);
  if (type !== "message" && type !== "app_mention") return IGNORED;
  const told = parse(event, input, WHAT);
  const messages = told.message || told.previous_message ? [told.message, told.previous_message] : [told];
  const texts = messages.flatMap((one) => (one ? [messageTold(one, told.channel ?? "-", addressing)] : []));
  return { texts };
}

function messageTold(one: Message, channel: string, addressing: Addressing): Told {
  // In its own form first; in blocks nothing is escaped.
  const text = one.text?.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return {
    text: writtenIn([text, one.blocks, one.attachments, one.files], machineKeys),
    address: addressing(channel, one.ts ?? "-", one.thread_ts ?? undefined),
    source: { author: one.user ?? one.bot_id ?? one.username ?? undefined },
  };
}

function addressOf(place: {
  workspaceUrl: string | undefined;
  team: string;
  channel: string;
  ts: string;
  threadTs: string | undefined;
}): string {
  const { workspaceUrl, team, channel, ts, threadTs } = place;
  const id = `p${ts.replace(".", "")}`;
  if (workspaceUrl === undefined) return `https://app.slack.com/client/${encodeURIComponent(team)}/${encodeURIComponent(channel)}#${id}`;
  const isReply = threadTs !== undefined && threadTs !== ts;
  const thread = isReply ? `?${new URLSearchParams({ thread_ts: threadTs, cid: channel })}` : "";
  return `${workspaceUrl}/archives/${encodeURIComponent(channel)}/${id}${thread}`;
}
