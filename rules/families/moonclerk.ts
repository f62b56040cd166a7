import { namedToken } from "../formats/index.ts";

export const moonclerk = [
  namedToken({
    id: "moonclerk-api-key",
    title: "MoonClerk API key",
    family: "moonclerk",
    severity: "high",
    names: ["moonclerk"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://github.com/moonclerk/developer/blob/main/api/README.md",
    remedy: "Regenerate the key under Settings, API",
  }),
];
