import { namedToken } from "../formats/index.ts";

export const nicereply = [
  namedToken({
    id: "nicereply-api-key",
    title: "Nicereply API key",
    family: "nicereply",
    severity: "medium",
    names: ["nicereply"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://support.nicereply.com/hc/en-us/articles/360003361431",
    remedy: "Regenerate it under Settings, Public API",
  }),
];
