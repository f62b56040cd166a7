import { namedToken } from "../formats/index.ts";

export const passbase = [
  namedToken({
    id: "passbase-secret-key",
    title: "Passbase secret API key",
    family: "passbase",
    severity: "high",
    names: ["passbase"],
    parts: [{ of: "base62", length: 128 }],
    formatSource: "https://docs.passbase.com/developer-hub/api",
    remedy: "The service is closed; remove the key",
  }),
];
