import { namedToken } from "../formats/index.ts";

export const vyte = [
  namedToken({
    id: "vyte-api-key",
    title: "Vyte API key",
    family: "vyte",
    severity: "high",
    names: ["vyte"],
    parts: [{ of: "lowerAndDigits", length: 50 }],
    formatSource: "https://docs.vyte.in/",
    remedy: "Regenerate it under the organisation's API settings",
  }),
];
