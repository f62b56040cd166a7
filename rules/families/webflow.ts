import { namedToken } from "../formats/index.ts";

export const webflow = [
  namedToken({
    id: "webflow-api-token",
    title: "Webflow API token",
    family: "webflow",
    severity: "high",
    names: ["webflow"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.webflow.com/data/reference/authentication",
    remedy: "Delete it under Apps & Integrations of the site settings",
  }),
];
