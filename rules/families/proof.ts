import { namedToken } from "../formats/index.ts";

export const proof = [
  namedToken({
    id: "proof-api-key",
    title: "Proof full access API key",
    family: "proof",
    severity: "critical",
    names: ["proof", "notarize"],
    parts: [{ oneOf: ["prf_", "prf_cli_"] }, { of: "base62", length: 20, lengthMax: 80 }],
    formatSource: "https://dev.proof.com/docs/api-keys",
    remedy: "Delete the key under Settings, API keys",
  }),
];
