import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.mexc.com/api-docs/spot-v3/introduction";

export const mexc = [
  namedToken({
    id: "mexc-secret-key",
    title: "MEXC secret key",
    family: "mexc",
    severity: "critical",
    names: ["mexc"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
  namedToken({
    id: "mexc-access-key",
    title: "MEXC access key",
    family: "mexc",
    severity: "medium",
    names: ["mexc"],
    parts: ["mx0", { of: "base62", length: 15 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
];
