import { namedToken } from "../formats/index.ts";

export const imgix = [
  namedToken({
    id: "imgix-secure-url-token",
    title: "imgix secure URL token",
    family: "imgix",
    severity: "medium",
    names: ["imgix"],
    kinds: ["secure_url_token", "sign_key", "url_token", "token"],
    parts: [{ of: "base62", length: 16 }],
    formatSource: "https://docs.imgix.com/en-US/getting-started/setup/securing-assets",
    remedy: "Make a new token under the source's security settings",
  }),
];
