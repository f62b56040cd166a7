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

export const guru = [
  namedToken({
    id: "guru-user-token",
    title: "Guru API token",
    family: "guru",
    severity: "high",
    names: ["getguru", "guru_api", "guru_user"],
    kinds: ["key", "token"],
    parts: uuid,
    formatSource: "https://developer.getguru.com/docs/getting-started",
    remedy: "Revoke it under Apps and Integrations, API Access",
  }),
];
