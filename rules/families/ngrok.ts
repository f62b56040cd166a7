import { namedToken } from "../formats/index.ts";

export const ngrok = [
  namedToken({
    id: "ngrok-token",
    title: "ngrok authtoken or API key",
    family: "ngrok",
    severity: "high",
    names: ["ngrok"],
    kinds: ["authtoken", "auth_token", "api_key", "token", "key"],
    parts: [{ of: "base62", length: 25, lengthMax: 30 }, "_", { of: "base62", length: 21 }],
    formatSource: "https://ngrok.com/docs/agent/#authtokens",
    remedy: "DELETE https://api.ngrok.com/credentials/{id} (authtoken) or /api_keys/{id}",
  }),
];
