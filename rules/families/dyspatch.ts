import { namedToken } from "../formats/index.ts";

export const dyspatch = [
  namedToken({
    id: "dyspatch-api-key",
    title: "Dyspatch API key",
    family: "dyspatch",
    severity: "high",
    names: ["dyspatch"],
    parts: [{ of: "upperAndDigits", length: 52 }],
    formatSource: "https://docs.dyspatch.io/administration/api_keys/",
    remedy: "Archive it under Organization settings, API keys",
  }),
];
