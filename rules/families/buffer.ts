import { namedToken } from "../formats/index.ts";

export const buffer = [
  namedToken({
    id: "buffer-access-token",
    title: "Buffer access token",
    family: "buffer",
    severity: "high",
    names: ["buffer_access", "buffer_api", "bufferapp", "buffer_app"],
    kinds: ["token", "access_token", "key"],
    parts: ["1/", { of: "hex", length: 32 }],
    formatSource: "https://buffer.com/developers/api/oauth",
    remedy: "Revoke the app under Account, Apps & Extras",
  }),
];
