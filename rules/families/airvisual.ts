import { namedToken, uuid } from "../formats/index.ts";

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
