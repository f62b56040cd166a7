import { namedToken } from "../formats/index.ts";

export const meistertask = [
  namedToken({
    id: "meistertask-access-token",
    title: "MeisterTask or MindMeister access token",
    family: "meistertask",
    severity: "high",
    names: ["meistertask", "mindmeister"],
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://developers.meistertask.com/docs/oauth2",
    remedy: "Delete it under the account's API keys and personal access tokens",
  }),
];
