import { namedToken, uuid } from "../formats/index.ts";

export const intezer = [
  namedToken({
    id: "intezer-api-key",
    title: "Intezer API key",
    family: "intezer",
    severity: "high",
    names: ["intezer"],
    parts: uuid,
    formatSource: "https://docs.intezer.com/docs/intezer-api",
    remedy: "Replace it under Account details",
  }),
];
