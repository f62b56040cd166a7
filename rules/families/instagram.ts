import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "instagram",
  severity: "high",
  formatSource: "https://developers.facebook.com/docs/instagram-platform/reference/access_token",
  remedy: "Remove the app under Instagram, Apps and websites; it ends its tokens",
} as const;

export const instagram = [
  prefixedToken({
    ...shared,
    id: "instagram-access-token",
    title: "Instagram access token",
    confidence: "medium",
    prefix: "IGQV",
    parts: [{ of: "url64", length: 100, lengthMax: 250 }],
  }),
  prefixedToken({
    ...shared,
    id: "instagram-login-access-token",
    title: "Instagram Login access token",
    confidence: "medium",
    prefix: "IGAA",
    parts: [{ of: "url64", length: 100, lengthMax: 250 }],
  }),
  namedToken({
    ...shared,
    id: "instagram-legacy-access-token",
    title: "Instagram access token of the older kind",
    names: ["instagram"],
    kinds: ["access_token", "token"],
    parts: [{ of: "digits", length: 8, lengthMax: 11 }, ".", { of: "hex", length: 7 }, ".", { of: "hex", length: 32 }],
  }),
];
