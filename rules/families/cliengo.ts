import { namedToken, uuid } from "../formats/index.ts";

export const cliengo = [
  namedToken({
    id: "cliengo-api-key",
    title: "Cliengo API key",
    family: "cliengo",
    severity: "high",
    names: ["cliengo"],
    parts: uuid,
    formatSource: "https://developers.cliengo.com/docs/getting-started",
    remedy: "Regenerate it under Account, API",
  }),
];
