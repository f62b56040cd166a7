import { namedToken } from "../formats/index.ts";

export const everhour = [
  namedToken({
    id: "everhour-api-key",
    title: "Everhour API key",
    family: "everhour",
    severity: "high",
    confidence: "high",
    names: ["everhour"],
    parts: [
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 6 },
      "-",
      { of: "hex", length: 6 },
      "-",
      { of: "hex", length: 8 },
    ],
    formatSource: "https://everhour.docs.apiary.io/",
    remedy: "Regenerate it at the bottom of the profile page",
  }),
];
