import { namedToken } from "../formats/index.ts";

export const uploadcare = [
  namedToken({
    id: "uploadcare-secret-key",
    title: "Uploadcare secret key",
    family: "uploadcare",
    severity: "high",
    names: ["uploadcare"],
    kinds: ["secret_key", "secret", "private_key"],
    parts: [{ of: "hex", length: 20 }],
    formatSource: "https://uploadcare.com/docs/start/api/",
    remedy: "Delete it under the project's API keys",
  }),
];
