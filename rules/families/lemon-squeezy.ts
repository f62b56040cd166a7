import { namedToken } from "../formats/index.ts";

export const lemonSqueezy = [
  namedToken({
    id: "lemon-squeezy-api-key",
    title: "Lemon Squeezy API key",
    family: "lemon-squeezy",
    severity: "critical",
    names: ["lemon_squeezy"],
    parts: [
      "eyJ",
      { of: "url64", length: 20, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 80, lengthMax: 700 },
      ".",
      { of: "url64", length: 200, lengthMax: 700 },
    ],
    formatSource: "https://docs.lemonsqueezy.com/api/getting-started/requests",
    remedy: "Delete the key under Settings, API",
  }),
];
