import { namedToken } from "../formats/index.ts";

export const mindee = [
  namedToken({
    id: "mindee-api-key",
    title: "Mindee API key",
    family: "mindee",
    severity: "high",
    names: ["mindee"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.mindee.com/docs/create-api-key",
    remedy: "Delete it under API Keys in the Mindee platform",
  }),
];
