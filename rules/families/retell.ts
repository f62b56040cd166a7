import { namedToken } from "../formats/index.ts";

export const retell = [
  namedToken({
    id: "retell-api-key",
    title: "Retell AI API key",
    family: "retell",
    severity: "high",
    names: ["retell"],
    parts: ["key_", { of: "lowerAndDigits", length: 28, lengthMax: 30 }],
    formatSource: "https://docs.retellai.com/accounts/api-keys-overview",
    remedy: "Delete it under Settings, API Keys",
  }),
];
