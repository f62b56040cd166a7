import { namedToken } from "../formats/index.ts";

export const paymo = [
  namedToken({
    id: "paymo-api-key",
    title: "Paymo API key",
    family: "paymo",
    severity: "high",
    names: ["paymo", "paymoapp"],
    parts: [{ of: "base62", length: 44 }],
    formatSource: "https://github.com/paymo-org/api/blob/master/sections/authentication.md",
    remedy: "Delete it under My Account, Settings, API Keys",
  }),
];
