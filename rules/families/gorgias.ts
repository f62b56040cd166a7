import { namedToken } from "../formats/index.ts";

export const gorgias = [
  namedToken({
    id: "gorgias-api-key",
    title: "Gorgias API key",
    family: "gorgias",
    severity: "high",
    names: ["gorgias"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.gorgias.com/docs/create-a-private-app-for-your-company",
    remedy: "Reset it under Settings, REST API",
  }),
];
