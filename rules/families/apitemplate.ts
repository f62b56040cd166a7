import { namedToken } from "../formats/index.ts";

export const apitemplate = [
  namedToken({
    id: "apitemplate-api-key",
    title: "APITemplate.io API key",
    family: "apitemplate",
    severity: "medium",
    names: ["apitemplate", "api_template_io"],
    parts: [{ of: "base62", length: 39 }],
    formatSource: "https://apitemplate.io/apiv2/",
    remedy: "Regenerate it under API Integration",
  }),
];
