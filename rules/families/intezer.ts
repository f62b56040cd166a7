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

export const intezer = [
  namedToken({
    id: "intezer-api-key",
    title: "Intezer API key",
    family: "intezer",
    severity: "high",
    names: ["intezer"],
    parts: [...uuid],
    formatSource: "https://docs.intezer.com/docs/intezer-api",
    remedy: "Replace it under Account details",
  }),
];
