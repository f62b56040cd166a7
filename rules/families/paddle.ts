import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.paddle.com/api-reference/about/api-keys";

export const paddle = [
  prefixedToken({
    id: "paddle-live-api-key",
    title: "Paddle live API key",
    family: "paddle",
    severity: "critical",
    prefix: "pdl_live_apikey_",
    parts: [{ of: "lowerAndDigits", length: 26 }, "_", { of: "base62", length: 22 }, "_", { of: "base62", length: 3 }],
    formatSource,
    remedy: "Revoke it under Developer tools, Authentication in the dashboard",
  }),
  prefixedToken({
    id: "paddle-sandbox-api-key",
    title: "Paddle sandbox API key",
    family: "paddle",
    severity: "low",
    prefix: "pdl_sdbx_apikey_",
    parts: [{ of: "lowerAndDigits", length: 26 }, "_", { of: "base62", length: 22 }, "_", { of: "base62", length: 3 }],
    formatSource,
    remedy: "Revoke it under Developer tools, Authentication in the sandbox",
  }),
  prefixedToken({
    id: "paddle-notification-secret",
    title: "Paddle webhook secret key",
    family: "paddle",
    severity: "medium",
    prefix: "pdl_ntfset_",
    parts: [{ of: "lowerAndDigits", length: 26 }, "_", { of: "base64", length: 32 }],
    formatSource,
    remedy: "Replace the notification destination under Developer tools, Notifications",
  }),
  namedToken({
    id: "paddle-classic-auth-code",
    title: "Paddle Classic vendor auth code",
    family: "paddle",
    severity: "critical",
    names: ["paddle"],
    kinds: ["auth_code", "vendor_auth_code", "api_key", "auth", "key"],
    parts: [{ of: "hex", length: 50 }],
    formatSource,
    remedy: "Make a new auth code under Developer Tools, Authentication and drop this one",
  }),
];
