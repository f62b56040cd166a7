import { namedToken, uuid } from "../formats/index.ts";

export const constellix = [
  namedToken({
    id: "constellix-secret-key",
    title: "Constellix secret key",
    family: "constellix",
    severity: "critical",
    names: ["constellix"],
    kinds: ["secret_key", "api_secret", "secret", "api_key"],
    parts: uuid,
    formatSource: "https://api-docs.constellix.com/",
    remedy: "Delete it under Profile, API keys",
  }),
];
