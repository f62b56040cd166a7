import { namedToken, prefixedToken } from "../formats/index.ts";

/** API keys are public by design; a token acts for a user. */
export const trello = [
  prefixedToken({
    id: "trello-token",
    title: "Trello token",
    family: "trello",
    severity: "high",
    confidence: "high",
    prefix: "ATTA",
    parts: [
      { of: "hex", length: 64 },
      { of: "anyHex", length: 8 },
    ],
    formatSource: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
    remedy: "DELETE https://api.trello.com/1/tokens/{token}",
  }),
  namedToken({
    id: "trello-legacy-token",
    title: "Trello token (older form)",
    family: "trello",
    severity: "high",
    names: ["trello"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
    remedy: "DELETE https://api.trello.com/1/tokens/{token}",
  }),
];
