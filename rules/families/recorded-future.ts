import { namedToken } from "../formats/index.ts";

export const recordedFuture = [
  namedToken({
    id: "recorded-future-api-token",
    title: "Recorded Future API token",
    family: "recorded-future",
    severity: "high",
    names: ["recorded_future"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.recordedfuture.com/reference/getting-started",
    remedy: "Delete it under User Settings, API Access",
  }),
];
