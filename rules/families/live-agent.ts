import { namedToken } from "../formats/index.ts";

export const liveAgent = [
  namedToken({
    id: "liveagent-api-key",
    title: "LiveAgent API key",
    family: "live-agent",
    severity: "high",
    names: ["liveagent", "live_agent", "ladesk"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://support.liveagent.com/741982-API-key",
    remedy: "Delete it under Configuration, System, API",
  }),
];
