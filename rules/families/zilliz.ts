import { namedToken } from "../formats/index.ts";

export const zilliz = [
  namedToken({
    id: "zilliz-cloud-api-key",
    title: "Zilliz Cloud API key",
    family: "zilliz",
    severity: "critical",
    names: ["zilliz"],
    parts: [{ of: "hex", length: 64, lengthMax: 112 }],
    formatSource: "https://docs.zilliz.com/docs/manage-api-keys",
    remedy: "Delete it under the organization's API keys",
  }),
];
