import { namedToken } from "../formats/index.ts";

export const optimizely = [
  namedToken({
    id: "optimizely-access-token",
    title: "Optimizely personal access token",
    family: "optimizely",
    severity: "high",
    names: ["optimizely"],
    parts: ["2:", { of: "url64", length: 52 }],
    formatSource: "https://docs.developers.optimizely.com/feature-experimentation/docs/rest-api-reference",
    remedy: "Revoke it under Profile, API Access",
  }),
];
