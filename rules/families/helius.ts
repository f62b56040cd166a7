import { namedToken, uuid } from "../formats/index.ts";

export const helius = [
  namedToken({
    id: "helius-api-key",
    title: "Helius API key",
    family: "helius",
    severity: "medium",
    names: ["helius"],
    parts: uuid,
    formatSource: "https://docs.helius.dev/welcome/create-your-first-api-key",
    remedy: "Delete the key under API Keys in the dashboard",
  }),
];
