import { namedToken, uuid } from "../formats/index.ts";

export const vapi = [
  namedToken({
    id: "vapi-api-key",
    title: "Vapi API key",
    family: "vapi",
    severity: "high",
    names: ["vapi"],
    parts: uuid,
    formatSource: "https://docs.vapi.ai/quickstart/introduction",
    remedy: "Delete it under API Keys in the Vapi dashboard",
  }),
];
