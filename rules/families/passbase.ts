import { namedToken } from "../formats/index.ts";

export const passbase = [
  namedToken({
    id: "passbase-secret-api-key",
    title: "Passbase secret API key",
    family: "passbase",
    severity: "high",
    names: ["passbase"],
    kinds: ["secret_api_key", "api_key", "secret"],
    parts: [{ of: "base62", length: 128 }],
    formatSource: "https://docs.passbase.com/api",
    remedy: "The service ended in 2023: delete the key wherever it is kept",
  }),
];
