import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = { family: "linkedin", severity: "high" } as const;

export const linkedin = [
  prefixedToken({
    ...shared,
    id: "linkedin-client-secret",
    title: "LinkedIn client secret",
    prefix: "WPL_AP",
    parts: [{ of: "digits", length: 1 }, ".", { of: "base62", length: 16 }, ".", { of: "base64", length: 6 }, "=="],
    formatSource: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow",
    remedy: "Generate a new primary secret under the app's Auth tab, then delete the old one",
  }),
  namedToken({
    ...shared,
    id: "linkedin-legacy-client-secret",
    title: "LinkedIn client secret of the older kind",
    names: ["linkedin", "linked_in"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow",
    remedy: "Generate a new primary secret under the app's Auth tab, then delete the old one",
  }),
  namedToken({
    ...shared,
    id: "linkedin-access-token",
    title: "LinkedIn access token",
    names: ["linkedin", "linked_in"],
    kinds: ["access_token", "refresh_token", "token"],
    parts: ["AQ", { of: "url64", length: 200, lengthMax: 600 }],
    formatSource: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
    remedy: "POST it to https://www.linkedin.com/oauth/v2/revoke",
  }),
];
