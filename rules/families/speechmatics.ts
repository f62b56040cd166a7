import { namedToken } from "../formats/index.ts";

export const speechmatics = [
  namedToken({
    id: "speechmatics-api-key",
    title: "Speechmatics API key",
    family: "speechmatics",
    severity: "high",
    names: ["speechmatics"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.speechmatics.com/get-started/authentication",
    remedy: "Delete it under Settings, API keys in the portal",
  }),
];
