import { namedToken } from "../formats/index.ts";

export const thunderforest = [
  namedToken({
    id: "thunderforest-api-key",
    title: "Thunderforest API key",
    family: "thunderforest",
    severity: "medium",
    names: ["thunderforest"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.thunderforest.com/docs/apikeys/",
    remedy: "Regenerate the key in the console",
  }),
];
