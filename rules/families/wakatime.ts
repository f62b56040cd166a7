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
];
