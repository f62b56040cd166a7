import { namedToken } from "../formats/index.ts";

export const eversign = [
  namedToken({
    id: "eversign-access-key",
    title: "Xodo Sign (eversign) access key",
    family: "eversign",
    severity: "high",
    names: ["eversign", "xodo_sign"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://eversign.com/api/documentation/intro",
    remedy: "Regenerate the key under Developer in the dashboard",
  }),
];
