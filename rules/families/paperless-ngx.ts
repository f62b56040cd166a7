import { namedToken } from "../formats/index.ts";

export const paperlessNgx = [
  namedToken({
    id: "paperless-ngx-token",
    title: "Paperless-ngx API token",
    family: "paperless-ngx",
    severity: "high",
    names: ["paperless"],
    kinds: ["api_token", "api_key", "token", "key"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.paperless-ngx.com/api/#authorization",
    remedy: "Regenerate it under My Profile, or delete it in the Django administration",
  }),
];
