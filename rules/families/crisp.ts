import { namedToken } from "../formats/index.ts";

export const crisp = [
  namedToken({
    id: "crisp-token-key",
    title: "Crisp token key",
    family: "crisp",
    severity: "high",
    names: ["crisp_token", "crisp_plugin", "crisp_api", "crisp_website", "crisp_chat", "crisp"],
    kinds: ["key", "token", "token_key", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.crisp.chat/guides/rest-api/authentication/",
    remedy: "Revoke the token in the Crisp Marketplace, under the plugin's Tokens",
  }),
];
