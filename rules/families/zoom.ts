import { namedToken } from "../formats/index.ts";

const shared = { family: "zoom", names: ["zoom"] } as const;

export const zoom = [
  namedToken({
    ...shared,
    id: "zoom-client-secret",
    title: "Zoom app client secret",
    severity: "high",
    kinds: ["client_secret", "app_secret", "oauth_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.zoom.us/docs/internal-apps/s2s-oauth/",
    remedy: "Regenerate the secret under the app's App Credentials on the Zoom App Marketplace",
  }),
  namedToken({
    ...shared,
    id: "zoom-jwt-api-secret",
    title: "Zoom JWT or SDK secret",
    severity: "high",
    kinds: ["api_secret", "sdk_secret", "jwt_secret", "secret"],
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://developers.zoom.us/docs/internal-apps/s2s-oauth/",
    remedy: "Deactivate the JWT or SDK app on the Zoom App Marketplace, or regenerate its secret",
  }),
  namedToken({
    ...shared,
    id: "zoom-webhook-secret-token",
    title: "Zoom webhook secret token",
    severity: "medium",
    kinds: ["webhook_secret_token", "webhook_secret", "secret_token", "verification_token"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://developers.zoom.us/docs/api/webhooks/",
    remedy: "Regenerate the secret under the app's App Credentials on the Zoom App Marketplace",
  }),
];
