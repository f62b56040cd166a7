import { namedToken } from "../formats/index.ts";

export const synthesia = [
  namedToken({
    id: "synthesia-api-key",
    title: "Synthesia API key",
    family: "synthesia",
    severity: "high",
    names: ["synthesia"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.synthesia.io/reference/synthesia-api-quickstart",
    remedy: "Delete it under Integrations, API Keys",
  }),
];
