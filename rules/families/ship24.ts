import { namedToken } from "../formats/index.ts";

export const ship24 = [
  namedToken({
    id: "ship24-api-key",
    title: "Ship24 API key",
    family: "ship24",
    severity: "medium",
    names: ["ship24"],
    parts: ["apik_", { of: "base62", length: 30, lengthMax: 36 }],
    formatSource: "https://docs.ship24.com/authentication",
    remedy: "Delete the key under Integrations, API keys",
  }),
];
