import { namedToken, uuid } from "../formats/index.ts";

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
