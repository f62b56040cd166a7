import { type Part, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "microsoft-teams",
  severity: "medium",
  formatSource: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  remedy: "Remove the connector from the channel under Manage channel, Connectors; a new one gets a new URL",
} as const;

/** The form of a UUID; letters beyond `f` are seen in it too. */
const id: readonly Part[] = [8, 4, 4, 4, 12].flatMap((length, nth): Part[] => [
  ...(nth === 0 ? [] : ["-"]),
  { of: "lowerAndDigits", length },
]);

export const microsoftTeams = [
  prefixedToken({
    ...shared,
    id: "microsoft-teams-webhook-url",
    title: "Microsoft Teams incoming webhook URL",
    prefix: "webhook.office.com/webhookb2/",
    parts: [...id, "@", ...id, "/IncomingWebhook/", { of: "lowerAndDigits", length: 32 }, "/", ...id],
  }),
  prefixedToken({
    ...shared,
    id: "microsoft-teams-legacy-webhook-url",
    title: "Microsoft Teams webhook URL of the older kind",
    prefix: "outlook.office.com/webhook/",
    parts: [...id, "@", ...id, "/IncomingWebhook/", { of: "lowerAndDigits", length: 32 }, "/", ...id],
  }),
];
