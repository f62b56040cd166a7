import { namedToken } from "../formats/index.ts";

export const freeagent = [
  namedToken({
    id: "freeagent-oauth-secret",
    title: "FreeAgent OAuth secret",
    family: "freeagent",
    severity: "high",
    names: ["freeagent"],
    kinds: ["secret", "oauth_secret", "client_secret"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://dev.freeagent.com/docs/oauth",
    remedy: "Reset the OAuth secret of the app in the FreeAgent developer dashboard",
  }),
];
