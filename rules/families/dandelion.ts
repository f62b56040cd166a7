import { namedToken } from "../formats/index.ts";

export const dandelion = [
  namedToken({
    id: "dandelion-token",
    title: "Dandelion API token",
    family: "dandelion",
    severity: "medium",
    names: ["dandelion"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://dandelion.eu/docs/api/",
    remedy: "Ask Dandelion to replace it",
  }),
];
