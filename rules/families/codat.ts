import { namedToken } from "../formats/index.ts";

export const codat = [
  namedToken({
    id: "codat-api-key",
    title: "Codat API key",
    family: "codat",
    severity: "critical",
    names: ["codat"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://docs.codat.io/using-the-api/authentication",
    remedy: "Delete the key under Developers, API keys; DELETE /apiKeys/{apiKeyId}",
  }),
];
