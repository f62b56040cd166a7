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

export const apptivo = [
  namedToken({
    id: "apptivo-api-key",
    title: "Apptivo API key",
    family: "apptivo",
    severity: "high",
    names: ["apptivo"],
    parts: uuid,
    formatSource: "https://www.apptivo.com/developer-program/api-introduction/",
    remedy: "Delete it under Settings, API Access",
  }),
];
