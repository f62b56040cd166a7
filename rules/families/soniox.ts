import { namedToken } from "../formats/index.ts";

export const soniox = [
  namedToken({
    id: "soniox-api-key",
    title: "Soniox API key",
    family: "soniox",
    severity: "high",
    names: ["soniox"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://soniox.com/docs/stt/get-started",
    remedy: "Delete it under API Keys in the Soniox console",
  }),
];
