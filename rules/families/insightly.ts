import { namedToken, uuid } from "../formats/index.ts";

export const insightly = [
  namedToken({
    id: "insightly-api-key",
    title: "Insightly API key",
    family: "insightly",
    severity: "high",
    names: ["insightly"],
    parts: uuid,
    formatSource: "https://api.insightly.com/v3.1/Help#!/Overview/Authentication",
    remedy: "Reset it under User settings, API",
  }),
];
