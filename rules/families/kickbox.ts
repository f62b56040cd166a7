import { namedToken } from "../formats/index.ts";

export const kickbox = [
  namedToken({
    id: "kickbox-api-key",
    title: "Kickbox API key",
    family: "kickbox",
    severity: "medium",
    names: ["kickbox"],
    parts: [{ oneOf: ["live_", "test_"] }, { of: "base62", length: 64 }],
    formatSource: "https://docs.kickbox.com/docs/using-the-api",
    remedy: "Delete it under Verification, API Settings",
  }),
];
