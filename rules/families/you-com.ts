import { prefixedToken } from "../formats/index.ts";

export const youCom = [
  prefixedToken({
    id: "you-com-api-key",
    title: "You.com API key",
    family: "you-com",
    severity: "medium",
    prefix: "ydc-sk-",
    parts: [{ of: "hex", length: 16 }, "-", { of: "base62", length: 32 }, "-", { of: "hex", length: 8 }],
    formatSource: "https://documentation.you.com/quickstart",
    remedy: "Delete it under API Keys on the You.com platform",
  }),
];
