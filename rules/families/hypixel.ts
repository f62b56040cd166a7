import { namedToken, uuid } from "../formats/index.ts";

export const hypixel = [
  namedToken({
    id: "hypixel-api-key",
    title: "Hypixel API key",
    family: "hypixel",
    severity: "medium",
    names: ["hypixel"],
    parts: uuid,
    formatSource: "https://developer.hypixel.net/",
    remedy: "Regenerate or delete it in the Hypixel developer dashboard",
  }),
];
