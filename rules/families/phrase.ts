import { namedToken } from "../formats/index.ts";

export const phrase = [
  namedToken({
    id: "phrase-access-token",
    title: "Phrase Strings access token",
    family: "phrase",
    severity: "high",
    names: ["phrase_access", "phraseapp", "phrase_api", "phrase_strings"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.phrase.com/en/api/strings/authentication",
    remedy: "DELETE /v2/authorizations/ID, or delete it under Access tokens",
  }),
];
