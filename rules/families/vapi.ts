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

export const vapi = [
  namedToken({
    id: "vapi-api-key",
    title: "Vapi API key",
    family: "vapi",
    severity: "high",
    names: ["vapi"],
    parts: [...uuid],
    formatSource: "https://docs.vapi.ai/quickstart/introduction",
    remedy: "Delete it under API Keys in the Vapi dashboard",
  }),
];
