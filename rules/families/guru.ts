import { namedToken, uuid } from "../formats/index.ts";

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
