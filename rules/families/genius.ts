import { namedToken } from "../formats/index.ts";

export const genius = [
  namedToken({
    id: "genius-access-token",
    title: "Genius client access token",
    family: "genius",
    severity: "medium",
    names: ["genius"],
    kinds: ["access_token", "token", "api_key", "secret"],
    parts: [{ of: "url64", length: 64 }],
    formatSource: "https://docs.genius.com/#/authentication-h1",
    remedy: "Generate a new one on the API client's page",
  }),
];
