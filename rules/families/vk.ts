import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = { family: "vk", severity: "high", formatSource: "https://dev.vk.com/en/api/access-token/getting-started" } as const;

export const vk = [
  prefixedToken({
    ...shared,
    id: "vk-access-token",
    title: "VK access token",
    prefix: "vk1.a.",
    parts: [{ of: "url64", length: 80, lengthMax: 260 }],
    remedy: "End all sessions under Settings, Security, or delete the community key",
  }),
  namedToken({
    ...shared,
    id: "vk-legacy-access-token",
    title: "VK access token of the older kind",
    names: ["vkontakte", "vk_api", "vk_access", "vk_group", "vk_user", "vk_bot", "vk_community"],
    kinds: ["token", "key", "access_token"],
    parts: [{ of: "hex", length: 85 }],
    remedy: "End all sessions under Settings, Security, or delete the community key",
  }),
  namedToken({
    ...shared,
    id: "vk-client-secret",
    title: "VK secure key",
    names: ["vkontakte", "vk_api", "vk_app", "vk_client"],
    kinds: ["secret", "secure_key", "secret_key", "client_secret"],
    parts: [{ of: "base62", length: 20 }],
    remedy: "Reset the secure key under the app's settings",
  }),
];
