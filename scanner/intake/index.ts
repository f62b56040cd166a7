/** Takes in texts that are no files: what is posted, what webhooks tell, and logs that come by syslog or OTLP. */
export { type Intake, type IntakeOptions, type IntakeStats, openIntake } from "./intake.ts";
export { IntakeServer } from "./server.ts";
export { isWebhookName, type WebhookName, webhookNames } from "./webhooks/routes.ts";
export { isSignature } from "./webhooks/webhook.ts";
