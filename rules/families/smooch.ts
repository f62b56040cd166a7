import { namedToken } from "../formats/index.ts";

export const smooch = [
  namedToken({
    id: "smooch-key-secret",
    title: "Smooch (Sunshine Conversations) key secret",
    family: "smooch",
    severity: "high",
    names: ["smooch", "sunco", "sunshine_conversations"],
    kinds: ["key_secret", "secret", "api_secret"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://docs.smooch.io/rest/#section/Introduction/Authentication",
    remedy: "DELETE /v1.1/apps/{app}/keys/{key}, or delete it under the app",
  }),
];
