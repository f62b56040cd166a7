import { namedToken, uuid } from "../formats/index.ts";

export const rapid7 = [
  namedToken({
    id: "rapid7-api-key",
    title: "Rapid7 Insight API key or log token",
    family: "rapid7",
    severity: "high",
    names: ["rapid7", "insightvm", "insightops", "insightidr", "logentries"],
    parts: uuid,
    formatSource: "https://docs.rapid7.com/insight/managing-platform-api-keys/",
    remedy: "Delete it under API Keys on the Insight platform",
  }),
];
