import { namedToken, uuid } from "../formats/index.ts";

export const cloudmersive = [
  namedToken({
    id: "cloudmersive-api-key",
    title: "Cloudmersive API key",
    family: "cloudmersive",
    severity: "medium",
    names: ["cloudmersive"],
    parts: uuid,
    formatSource: "https://api.cloudmersive.com/docs/",
    remedy: "Delete it under API Keys in the Cloudmersive account",
  }),
];
