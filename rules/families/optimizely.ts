import { namedToken } from "../formats/index.ts";

export const optimizely = [
  namedToken({
    id: "optimizely-personal-token",
    title: "Optimizely personal access token",
    family: "optimizely",
    severity: "high",
    names: ["optimizely"],
    parts: ["2:", { of: "url64", length: 50, lengthMax: 90 }],
    formatSource: "https://docs.developers.optimizely.com/web-experimentation/docs/personal-access-token",
    remedy: "Revoke it under Account settings, API access",
  }),
];
