import { namedToken, uuid } from "../formats/index.ts";

export const opennode = [
  namedToken({
    id: "opennode-api-key",
    title: "OpenNode API key",
    family: "opennode",
    severity: "high",
    names: ["opennode"],
    parts: uuid,
    formatSource: "https://developers.opennode.com/reference/authentication",
    remedy: "Delete the key under Integrations, API keys",
  }),
];
