import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const wakatime = [
  prefixedToken({
    id: "wakatime-api-key",
    title: "WakaTime API key",
    family: "wakatime",
    severity: "medium",
    prefix: "waka_",
    parts: uuid,
    formatSource: "https://wakatime.com/developers",
    remedy: "Regenerate it under Settings, Account: that ends the old one",
  }),
  namedToken({
    id: "wakatime-legacy-api-key",
    title: "WakaTime API key (older form)",
    family: "wakatime",
    severity: "medium",
    names: ["wakatime", "waka_time"],
    parts: uuid,
    formatSource: "https://wakatime.com/developers",
    remedy: "Regenerate it under Settings, Account: that ends the old one",
  }),
  prefixedToken({
    id: "wakatime-api-key-opaque",
    title: "WakaTime API key of another form",
    family: "wakatime",
    severity: "medium",
    confidence: "medium",
    prefix: "waka_",
    parts: [{ of: "lowerAndDigits", length: 36, lengthMax: 64 }],
    formatSource: "https://wakatime.com/developers#authentication",
    remedy: "Regenerate it under Settings, API Key",
  }),
];
