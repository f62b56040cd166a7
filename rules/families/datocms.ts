import { namedToken } from "../formats/index.ts";

export const datocms = [
  namedToken({
    id: "datocms-api-token",
    title: "DatoCMS API token",
    family: "datocms",
    severity: "high",
    names: ["datocms"],
    parts: [{ of: "hex", length: 30 }],
    formatSource: "https://www.datocms.com/docs/content-management-api/authentication",
    remedy: "Delete it under Settings, API tokens of the project",
  }),
];
