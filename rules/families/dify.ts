import { namedToken } from "../formats/index.ts";

export const dify = [
  namedToken({
    id: "dify-api-key",
    title: "Dify API key",
    family: "dify",
    severity: "high",
    names: ["dify"],
    parts: [{ oneOf: ["app-", "dataset-"] }, { of: "base62", length: 24 }],
    formatSource: "https://docs.dify.ai/en/guides/application-publishing/developing-with-apis",
    remedy: "Delete it under API Access of the app or the knowledge base",
  }),
];
