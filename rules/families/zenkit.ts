import { namedToken } from "../formats/index.ts";

export const zenkit = [
  namedToken({
    id: "zenkit-api-key",
    title: "Zenkit API key",
    family: "zenkit",
    severity: "high",
    names: ["zenkit"],
    parts: [{ of: "lowerAndDigits", length: 8 }, "-", { of: "base62", length: 32 }],
    formatSource: "https://base.zenkit.com/docs/api/overview/introduction",
    remedy: "Delete it under Profile, Integrations",
  }),
];
