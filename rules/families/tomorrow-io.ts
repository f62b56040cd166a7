import { namedToken } from "../formats/index.ts";

export const tomorrowIo = [
  namedToken({
    id: "tomorrow-io-api-key",
    title: "Tomorrow.io API key",
    family: "tomorrow-io",
    severity: "medium",
    names: ["tomorrow_io", "tomorrowio", "tomorrow", "climacell"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.tomorrow.io/reference/api-authentication",
    remedy: "Delete the key under Development",
  }),
];
