import { namedToken, uuid } from "../formats/index.ts";

export const agentops = [
  namedToken({
    id: "agentops-api-key",
    title: "AgentOps API key",
    family: "agentops",
    severity: "medium",
    names: ["agentops"],
    parts: uuid,
    formatSource: "https://docs.agentops.ai/v2/quickstart",
    remedy: "Rotate it under Projects in the AgentOps settings",
  }),
];
