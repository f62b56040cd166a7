import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
