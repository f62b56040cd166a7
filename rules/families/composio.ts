import { namedToken } from "../formats/index.ts";

export const composio = [
  namedToken({
    id: "composio-api-key",
    title: "Composio API key",
    family: "composio",
    severity: "high",
    names: ["composio"],
    parts: [{ oneOf: ["ak_", "ck_"] }, { of: "url64", length: 20 }],
    formatSource: "https://docs.composio.dev/reference/authentication",
    remedy: "Delete it under API Keys in the project settings",
  }),
];
