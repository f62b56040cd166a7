import { LeaktrailError, type Log } from "../../../contract/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { Places } from "../place.ts";
import type { IntakeServer } from "../server.ts";
import { githubWebhook } from "./github.ts";
import { jiraWebhook } from "./jira.ts";
import { slackWebhook } from "./slack.ts";
import type { Webhook } from "./webhook.ts";

export const webhookNames = ["slack", "github", "jira"] as const;
export type WebhookName = (typeof webhookNames)[number];

export function isWebhookName(name: string): name is WebhookName {
  return (webhookNames as readonly string[]).includes(name);
}

export interface WebhookOptions {
  /** What each service signs with; a service without a secret has no route. */
  readonly secrets: Readonly<Partial<Record<WebhookName, string>>>;
  /** `https://ACME.slack.com`, for permalinks. */
  readonly slackUrl?: string | undefined;
}

export interface WebhookStats {
  /** Payloads whose texts were scanned. */
  taken: number;
  /** Payloads of events that are not looked at. */
  ignored: number;
  /** Requests that were not signed as they should be. */
  forged: number;
}

/** `POST /v1/webhooks/NAME` for each service with a secret. Answers once what was found is durable; gives the figures as they grow. */
export function addWebhookRoutes(
  server: IntakeServer,
  texts: Texts,
  { secrets, slackUrl, places, log }: WebhookOptions & { places: Places; log: Log },
): ReadonlyMap<WebhookName, WebhookStats> {
  const webhooks: Record<WebhookName, Webhook> = { slack: slackWebhook(slackUrl), github: githubWebhook, jira: jiraWebhook };
  const stats = new Map<WebhookName, WebhookStats>();
  for (const name of webhookNames) {
    const [webhook, secret] = [webhooks[name], secrets[name]];
    if (secret === undefined) continue;
    const counts = { taken: 0, ignored: 0, forged: 0 };
    stats.set(name, counts);
    server.postBySignature(`/v1/webhooks/${name}`, (body, { headers }, reply) => {
      if (!webhook.isGenuine(body, headers, secret, Date.now())) {
        counts.forged++;
        throw new LeaktrailError("not-authenticated", "the body is not signed with the secret of this webhook");
      }
      const telling = webhook.read(body, headers);
      if (telling.warning !== undefined) log({ level: "warn", message: telling.warning });
      for (const { text, address, source } of telling.texts) {
        if (text !== "") texts.take(Buffer.from(text), places.of("message", address, source));
      }
      counts[telling.isIgnored ? "ignored" : "taken"]++;
      return telling.challenge === undefined ? reply.status(204).send() : { challenge: telling.challenge };
    });
  }
  return stats;
}
