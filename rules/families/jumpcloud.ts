import { namedToken, prefixedToken } from "../formats/index.ts";

export const jumpcloud = [
  prefixedToken({
    id: "jumpcloud-api-key",
    title: "JumpCloud API key",
    family: "jumpcloud",
    severity: "critical",
    prefix: "jca_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://jumpcloud.com/support/jumpcloud-apis1",
    remedy: "Generate a new one under My API Key: that ends the old one",
  }),
  namedToken({
    id: "jumpcloud-legacy-api-key",
    title: "JumpCloud API key (older form)",
    family: "jumpcloud",
    severity: "critical",
    names: ["jumpcloud", "jump_cloud"],
    kinds: ["api_key", "api_token", "token", "key"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource: "https://jumpcloud.com/support/jumpcloud-apis1",
    remedy: "Generate a new one under My API Key: that ends the old one",
  }),
];
