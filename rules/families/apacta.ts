import { namedToken, uuid } from "../formats/index.ts";

export const apacta = [
  namedToken({
    id: "apacta-api-key",
    title: "Apacta API key",
    family: "apacta",
    severity: "high",
    names: ["apacta"],
    parts: uuid,
    formatSource: "https://api.apacta.com/docs/",
    remedy: "Regenerate it in the company's settings",
  }),
];
