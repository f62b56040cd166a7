import { prefixedToken } from "../formats/index.ts";

export const mergify = [
  prefixedToken({
    id: "mergify-application-key",
    title: "Mergify application key",
    family: "mergify",
    severity: "high",
    prefix: "mergify_application_key_",
    parts: [{ of: "url64", length: 40, lengthMax: 200 }],
    formatSource: "https://docs.mergify.com/api-usage/",
    remedy: "Delete it under Applications in the dashboard",
  }),
];
