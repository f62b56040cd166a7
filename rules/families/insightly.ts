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

export const insightly = [
  namedToken({
    id: "insightly-api-key",
    title: "Insightly API key",
    family: "insightly",
    severity: "high",
    names: ["insightly"],
    parts: uuid,
    formatSource: "https://api.insightly.com/v3.1/Help#!/Overview/Authentication",
    remedy: "Reset it under User settings, API",
  }),
];
