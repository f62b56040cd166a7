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

export const agentops = [
  namedToken({
    id: "agentops-api-key",
    title: "AgentOps API key",
    family: "agentops",
    severity: "medium",
    names: ["agentops"],
    parts: [...uuid],
    formatSource: "https://docs.agentops.ai/v2/quickstart",
    remedy: "Rotate it under Projects in the AgentOps settings",
  }),
];
