import { namedToken } from "../formats/index.ts";

const shared = {
  family: "pusher",
  severity: "high",
  formatSource: "https://pusher.com/docs/channels/library_auth_reference/rest-api/",
  remedy: "Create a new token and revoke the old one under the app's App Keys",
  names: ["pusher"],
} as const;

export const pusher = [
  namedToken({
    ...shared,
    id: "pusher-app-secret",
    title: "Pusher Channels app secret",
    kinds: ["app_secret", "secret"],
    parts: [{ of: "hex", length: 20 }],
  }),
  namedToken({
    ...shared,
    id: "pusher-beams-secret-key",
    title: "Pusher Beams secret key",
    kinds: ["secret_key", "beams_secret", "beams_key", "instance_secret"],
    parts: [{ of: "anyHex", length: 64 }],
  }),
];
