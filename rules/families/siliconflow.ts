import { namedToken } from "../formats/index.ts";

export const siliconflow = [
  namedToken({
    id: "siliconflow-api-key",
    title: "SiliconFlow API key",
    family: "siliconflow",
    severity: "high",
    names: ["siliconflow"],
    parts: ["sk-", { of: "base62", length: 48 }],
    formatSource: "https://docs.siliconflow.com/en/userguide/quickstart",
    remedy: "Delete it under API Keys in the SiliconFlow console",
  }),
];
