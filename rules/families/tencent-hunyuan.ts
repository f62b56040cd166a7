import { namedToken } from "../formats/index.ts";

export const tencentHunyuan = [
  namedToken({
    id: "tencent-hunyuan-api-key",
    title: "Tencent Hunyuan API key",
    family: "tencent-hunyuan",
    severity: "high",
    names: ["hunyuan"],
    parts: ["sk-", { of: "base62", length: 48 }],
    formatSource: "https://cloud.tencent.com/document/product/1729/111008",
    remedy: "Delete it under API Key in the Hunyuan console",
  }),
];
