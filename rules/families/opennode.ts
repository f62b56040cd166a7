import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
