import { namedToken } from "../formats/index.ts";

export const paperspace = [
  namedToken({
    id: "paperspace-api-key",
    title: "Paperspace API key",
    family: "paperspace",
    severity: "critical",
    names: ["paperspace"],
    parts: [{ of: "base62", length: 30 }],
    formatSource: "https://docs.digitalocean.com/products/paperspace/accounts-and-teams/create-api-key/",
    remedy: "Delete it under the team's settings, API keys",
  }),
];
