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

export const balldontlie = [
  namedToken({
    id: "balldontlie-api-key",
    title: "balldontlie API key",
    family: "balldontlie",
    severity: "medium",
    names: ["balldontlie"],
    parts: uuid,
    formatSource: "https://docs.balldontlie.io/#authentication",
    remedy: "Regenerate the key in the account",
  }),
];
