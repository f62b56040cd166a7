import { namedToken } from "../formats/index.ts";

export const fossa = [
  namedToken({
    id: "fossa-api-key",
    title: "FOSSA API key",
    family: "fossa",
    severity: "high",
    names: ["fossa"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.fossa.com/docs/api-reference",
    remedy: "Delete it under Account settings, Integrations, API",
  }),
];
