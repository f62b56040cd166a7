import { namedToken } from "../formats/index.ts";

export const phrase = [
  namedToken({
    id: "phrase-access-token",
    title: "Phrase Strings access token",
    family: "phrase",
    severity: "high",
    names: ["phrase_access", "phrase_api", "phraseapp", "phrase_strings"],
    kinds: ["access_token", "token", "api_key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.phrase.com/en/api/strings/authentication",
    remedy: "DELETE https://api.phrase.com/v2/authorizations/{id}",
  }),
];
