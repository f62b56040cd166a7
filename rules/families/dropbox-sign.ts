import { namedToken } from "../formats/index.ts";

export const dropboxSign = [
  namedToken({
    id: "dropbox-sign-api-key",
    title: "Dropbox Sign (HelloSign) API key",
    family: "dropbox-sign",
    severity: "high",
    names: ["hellosign", "hello_sign", "dropbox_sign"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.hellosign.com/api/reference/authentication/",
    remedy: "Delete the key under Settings, API",
  }),
];
