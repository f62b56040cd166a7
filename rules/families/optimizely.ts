import { namedToken } from "../formats/index.ts";

export const optimizely = [
  namedToken({
    id: "optimizely-api-token",
    title: "Optimizely personal access token",
    family: "optimizely",
    severity: "high",
    names: ["optimizely"],
    parts: [{ of: "digits", length: 1 }, ":", { of: "url64", length: 52 }],
    formatSource: "https://docs.developers.optimizely.com/web-experimentation/docs/personal-access-token",
    remedy: "Revoke it under Profile, API Access",
  }),
];
