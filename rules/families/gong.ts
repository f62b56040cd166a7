import { namedToken } from "../formats/index.ts";

export const gong = [
  namedToken({
    id: "gong-access-key",
    title: "Gong access key",
    family: "gong",
    severity: "medium",
    names: ["gong_access", "gong_api", "gong_io", "gong"],
    kinds: ["access_key", "api_key", "key"],
    parts: [{ of: "upperAndDigits", length: 32 }],
    formatSource: "https://help.gong.io/docs/receive-access-to-the-api",
    remedy: "Revoke it under Company settings, API",
  }),
];
