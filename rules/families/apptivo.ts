import { namedToken, uuid } from "../formats/index.ts";

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
