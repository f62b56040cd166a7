import { namedToken } from "../formats/index.ts";

export const nicereply = [
  namedToken({
    id: "nicereply-api-key",
    title: "Nicereply API key",
    family: "nicereply",
    severity: "high",
    names: ["nicereply"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://www.nicereply.com/api",
    remedy: "Reset it under Settings, API",
  }),
];
