import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.bitget.com/api-doc/common/quick-start";

export const bitget = [
  namedToken({
    id: "bitget-secret-key",
    title: "Bitget secret key",
    family: "bitget",
    severity: "critical",
    names: ["bitget"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
  namedToken({
    id: "bitget-api-key",
    title: "Bitget API key",
    family: "bitget",
    severity: "medium",
    names: ["bitget"],
    parts: ["bg_", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
];
