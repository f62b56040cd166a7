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

export const airvisual = [
  namedToken({
    id: "airvisual-api-key",
    title: "IQAir AirVisual API key",
    family: "airvisual",
    severity: "medium",
    names: ["airvisual", "iqair"],
    parts: uuid,
    formatSource: "https://api-docs.iqair.com/",
    remedy: "Delete the key in the IQAir dashboard",
  }),
];
