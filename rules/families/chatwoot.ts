import { namedToken } from "../formats/index.ts";

export const chatwoot = [
  namedToken({
    id: "chatwoot-access-token",
    title: "Chatwoot access token",
    family: "chatwoot",
    severity: "high",
    names: ["chatwoot"],
    parts: [{ of: "base62", length: 24 }],
    formatSource: "https://developers.chatwoot.com/contributing-guide/chatwoot-platform-apis",
    remedy: "Reset it under Profile settings, Access token",
  }),
];
