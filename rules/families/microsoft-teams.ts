import { prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "microsoft-teams",
  severity: "medium",
  formatSource: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  remedy: "Remove the connector from the channel under Manage channel, Connectors; a new one gets a new URL",
} as const;

export const microsoftTeams = [
  prefixedToken({
    ...shared,
    id: "microsoft-teams-webhook-url",
    title: "Microsoft Teams incoming webhook URL",
    prefix: "webhook.office.com/webhookb2/",
    parts: [...uuid, "@", ...uuid, "/IncomingWebhook/", { of: "hex", length: 32 }, "/", ...uuid],
  }),
  prefixedToken({
    ...shared,
    id: "microsoft-teams-legacy-webhook-url",
    title: "Microsoft Teams webhook URL of the older kind",
    prefix: "outlook.office.com/webhook/",
    parts: [...uuid, "@", ...uuid, "/IncomingWebhook/", { of: "hex", length: 32 }, "/", ...uuid],
  }),
];
