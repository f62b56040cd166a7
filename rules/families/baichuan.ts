import { namedToken } from "../formats/index.ts";

export const baichuan = [
  namedToken({
    id: "baichuan-api-key",
    title: "Baichuan API key",
    family: "baichuan",
    severity: "high",
    names: ["baichuan"],
    parts: ["sk-", { of: "hex", length: 32 }],
    formatSource: "https://platform.baichuan-ai.com/docs/api",
    remedy: "Delete it under API Key on the Baichuan platform",
  }),
];
