import { namedToken } from "../formats/index.ts";

export const zhipu = [
  namedToken({
    id: "zhipu-api-key",
    title: "Zhipu (Z.ai) API key",
    family: "zhipu",
    severity: "high",
    names: ["zhipu", "zai", "z_ai", "glm", "bigmodel"],
    parts: [{ of: "hex", length: 32 }, ".", { of: "base62", length: 16 }],
    formatSource: "https://docs.z.ai/guides/overview/quick-start",
    remedy: "Delete it under API Keys on the Z.ai or BigModel platform",
  }),
];
