import { namedToken } from "../formats/index.ts";

export const windmill = [
  namedToken({
    id: "windmill-token",
    title: "Windmill token",
    family: "windmill",
    severity: "critical",
    names: ["windmill"],
    kinds: ["token"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://www.windmill.dev/docs/core_concepts/webhooks#tokens",
    remedy: "Delete it under Account settings, Tokens",
  }),
];
