import { namedToken } from "../formats/index.ts";

export const woodpecker = [
  namedToken({
    id: "woodpecker-agent-secret",
    title: "Woodpecker CI agent secret",
    family: "woodpecker",
    severity: "high",
    names: ["woodpecker"],
    kinds: ["agent_secret", "secret", "token"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://woodpecker-ci.org/docs/administration/configuration/agent",
    remedy: "Set a new WOODPECKER_AGENT_SECRET on the server, or delete the agent",
  }),
];
