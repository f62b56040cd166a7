import { namedToken } from "../formats/index.ts";

export const axonaut = [
  namedToken({
    id: "axonaut-api-key",
    title: "Axonaut API key",
    family: "axonaut",
    severity: "high",
    names: ["axonaut"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://axonaut.com/api/v2/doc",
    remedy: "Regenerate it under Settings, API",
  }),
];
