import { namedToken, uuid } from "../formats/index.ts";

export const lithic = [
  namedToken({
    id: "lithic-api-key",
    title: "Lithic API key",
    family: "lithic",
    severity: "critical",
    names: ["lithic"],
    parts: uuid,
    formatSource: "https://docs.lithic.com/docs/authentication",
    remedy: "Roll the key under Account in the Lithic dashboard",
  }),
];
