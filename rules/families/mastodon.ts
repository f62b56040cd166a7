import { namedToken } from "../formats/index.ts";

export const mastodon = [
  namedToken({
    id: "mastodon-access-token",
    title: "Mastodon access token or client secret",
    family: "mastodon",
    severity: "high",
    names: ["mastodon"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://docs.joinmastodon.org/api/oauth-tokens/",
    remedy: "POST it to /oauth/revoke on its server, or regenerate it under Development",
  }),
];
