import { namedToken, uuid } from "../formats/index.ts";

export const urlscan = [
  namedToken({
    id: "urlscan-api-key",
    title: "urlscan.io API key",
    family: "urlscan",
    severity: "medium",
    names: ["urlscan"],
    parts: uuid,
    formatSource: "https://docs.urlscan.io/apis/urlscan-openapi",
    remedy: "Delete it under Settings & API",
  }),
];
