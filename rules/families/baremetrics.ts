import { namedToken } from "../formats/index.ts";

export const baremetrics = [
  namedToken({
    id: "baremetrics-api-key",
    title: "Baremetrics API key",
    family: "baremetrics",
    severity: "high",
    names: ["baremetrics"],
    parts: [{ oneOf: ["lk_", "sk_"] }, { of: "base62", length: 22 }],
    formatSource: "https://developers.baremetrics.com/reference/authentication",
    remedy: "Roll the key under Settings, API",
  }),
];
