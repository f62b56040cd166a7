import { namedToken } from "../formats/index.ts";

export const signaturit = [
  namedToken({
    id: "signaturit-access-token",
    title: "Signaturit access token",
    family: "signaturit",
    severity: "high",
    names: ["signaturit"],
    parts: [{ of: "base62", length: 86 }],
    formatSource: "https://docs.signaturit.com/api/latest#authentication",
    remedy: "Regenerate the token under Settings, API",
  }),
];
