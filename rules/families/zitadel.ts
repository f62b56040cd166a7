import { namedToken } from "../formats/index.ts";

export const zitadel = [
  namedToken({
    id: "zitadel-personal-access-token",
    title: "ZITADEL personal access token",
    family: "zitadel",
    severity: "critical",
    names: ["zitadel"],
    kinds: ["access_token", "token", "pat"],
    parts: [{ of: "url64", length: 71 }],
    formatSource: "https://zitadel.com/docs/guides/integrate/service-users/personal-access-token",
    remedy: "DELETE /management/v1/users/{userId}/pats/{tokenId}",
  }),
  namedToken({
    id: "zitadel-client-secret",
    title: "ZITADEL client secret",
    family: "zitadel",
    severity: "high",
    names: ["zitadel"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://zitadel.com/docs/guides/integrate/service-users/client-credentials",
    remedy: "Generate a new secret of the application or service user: that ends the old one",
  }),
];
