import { namedToken } from "../formats/index.ts";

export const sendpulse = [
  namedToken({
    id: "sendpulse-api-secret",
    title: "SendPulse API id or secret",
    family: "sendpulse",
    severity: "high",
    names: ["sendpulse", "send_pulse"],
    kinds: ["api_secret", "client_secret", "api_user_secret", "secret", "api_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://sendpulse.com/integrations/api",
    remedy: "Regenerate the secret under Account settings, API",
  }),
];
