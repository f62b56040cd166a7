import { namedToken } from "../formats/index.ts";

export const uploadcare = [
  namedToken({
    id: "uploadcare-secret-key",
    title: "Uploadcare secret API key",
    family: "uploadcare",
    severity: "high",
    names: ["uploadcare"],
    kinds: ["secret_key", "private_key", "secret"],
    parts: [{ of: "hex", length: 20 }],
    formatSource: "https://uploadcare.com/docs/start/api-keys/",
    remedy: "Delete the secret key under the project's API keys",
  }),
];
