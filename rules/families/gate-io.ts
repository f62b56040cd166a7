import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.gate.com/docs/developers/apiv4/en/#authentication";

export const gateIo = [
  namedToken({
    id: "gate-io-api-secret",
    title: "Gate.io API secret",
    family: "gate-io",
    severity: "critical",
    names: ["gate_io", "gateio", "gate_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
  namedToken({
    id: "gate-io-api-key",
    title: "Gate.io API key",
    family: "gate-io",
    severity: "medium",
    names: ["gate_io", "gateio", "gate_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
];
