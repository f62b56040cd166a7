import { namedToken } from "../formats/index.ts";

export const deputy = [
  namedToken({
    id: "deputy-access-token",
    title: "Deputy access token",
    family: "deputy",
    severity: "high",
    names: ["deputy"],
    kinds: ["api_key", "access_token", "token", "client_secret"],
    parts: [{ of: "lowerAndDigits", length: 32 }],
    formatSource: "https://developer.deputy.com/deputy-docs/docs/the-hello-world-of-deputy",
    remedy: "Delete the OAuth client or permanent token at /exec/devapp/oauth_clients",
  }),
];
