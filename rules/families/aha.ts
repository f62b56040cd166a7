import { namedToken } from "../formats/index.ts";

export const aha = [
  namedToken({
    id: "aha-api-key",
    title: "Aha! API key",
    family: "aha",
    severity: "high",
    names: ["aha_api", "aha_io", "aha_access"],
    kinds: ["key", "token"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://www.aha.io/api",
    remedy: "Disable it under Settings, Developer, API keys",
  }),
];
