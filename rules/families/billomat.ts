import { namedToken } from "../formats/index.ts";

export const billomat = [
  namedToken({
    id: "billomat-api-key",
    title: "Billomat API key",
    family: "billomat",
    severity: "high",
    names: ["billomat"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.billomat.com/en/api/basics/authentication/",
    remedy: "Renew the key of the user under Settings, Administration, Employees",
  }),
];
