import { namedToken } from "../formats/index.ts";

export const unstructured = [
  namedToken({
    id: "unstructured-api-key",
    title: "Unstructured API key",
    family: "unstructured",
    severity: "high",
    names: ["unstructured"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.unstructured.io/api-reference/overview",
    remedy: "Delete it under API Keys in the Unstructured account",
  }),
];
