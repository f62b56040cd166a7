import { namedToken } from "../formats/index.ts";

export const strapi = [
  namedToken({
    id: "strapi-api-token",
    title: "Strapi API token",
    family: "strapi",
    severity: "high",
    names: ["strapi"],
    parts: [{ of: "hex", length: 256 }],
    formatSource: "https://docs.strapi.io/cms/features/api-tokens",
    remedy: "Delete it under Settings, API Tokens",
  }),
];
