import { namedToken } from "../formats/index.ts";

const shared = {
  family: "vimeo",
  severity: "high",
  formatSource: "https://developer.vimeo.com/api/authentication",
  names: ["vimeo"],
} as const;

export const vimeo = [
  namedToken({
    ...shared,
    id: "vimeo-access-token",
    title: "Vimeo access token",
    kinds: ["access_token", "token", "api_key"],
    parts: [{ of: "hex", length: 32 }],
    remedy: "DELETE https://api.vimeo.com/tokens with it",
  }),
  namedToken({
    ...shared,
    id: "vimeo-client-secret",
    title: "Vimeo client secret",
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base64", length: 128 }],
    remedy: "Regenerate it under the app's client secrets",
  }),
];
