import { namedToken } from "../formats/index.ts";

export const teleport = [
  namedToken({
    id: "teleport-join-token",
    title: "Teleport join token",
    family: "teleport",
    severity: "critical",
    names: ["teleport"],
    kinds: ["join_token", "auth_token", "token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://goteleport.com/docs/reference/join-methods/#secret-vs-delegated",
    remedy: "tctl tokens rm TOKEN",
  }),
];
