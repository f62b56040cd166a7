import { namedToken } from "../formats/index.ts";

export const kickbox = [
  namedToken({
    id: "kickbox-api-key",
    title: "Kickbox API key",
    family: "kickbox",
    severity: "medium",
    confidence: "high",
    names: ["kickbox"],
    parts: [{ oneOf: ["live_", "test_"] }, { of: "lowerAndDigits", length: 64 }],
    formatSource: "https://docs.kickbox.com/docs/using-the-api",
    remedy: "Delete it under Verify, API Settings",
  }),
];
