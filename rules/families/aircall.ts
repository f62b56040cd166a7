import { namedToken } from "../formats/index.ts";

export const aircall = [
  namedToken({
    id: "aircall-api-token",
    title: "Aircall API token",
    family: "aircall",
    severity: "high",
    names: ["aircall"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.aircall.io/api-references/#authentication",
    remedy: "Delete the API key under Integrations & API in the Aircall dashboard",
  }),
];
