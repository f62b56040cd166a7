import { namedToken } from "../formats/index.ts";

export const yousign = [
  namedToken({
    id: "yousign-api-key",
    title: "Yousign API key",
    family: "yousign",
    severity: "high",
    names: ["yousign"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.yousign.com/docs/set-up-your-first-api-integration",
    remedy: "Revoke the key under API keys in the app",
  }),
];
