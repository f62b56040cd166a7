import { namedToken } from "../formats/index.ts";

export const dronahq = [
  namedToken({
    id: "dronahq-api-key",
    title: "DronaHQ API key",
    family: "dronahq",
    severity: "high",
    names: ["dronahq"],
    parts: [{ of: "lowerAndDigits", length: 50 }],
    formatSource: "https://docs.dronahq.com/",
    remedy: "Delete it under Settings, API tokens",
  }),
];
