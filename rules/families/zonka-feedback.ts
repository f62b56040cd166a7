import { namedToken } from "../formats/index.ts";

export const zonkaFeedback = [
  namedToken({
    id: "zonka-feedback-api-key",
    title: "Zonka Feedback API token",
    family: "zonka-feedback",
    severity: "high",
    names: ["zonka"],
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://developer.zonkafeedback.com/",
    remedy: "Regenerate it under Settings, Developers",
  }),
];
