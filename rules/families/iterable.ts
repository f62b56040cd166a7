import { namedToken } from "../formats/index.ts";

export const iterable = [
  namedToken({
    id: "iterable-api-key",
    title: "Iterable API key",
    family: "iterable",
    severity: "high",
    names: ["iterable_api", "iterable_server", "iterable_js", "iterable_mobile"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://support.iterable.com/hc/en-us/articles/360043464871",
    remedy: "Delete it under Integrations, API Keys",
  }),
];
