import { namedToken } from "../formats/index.ts";

export const affirm = [
  namedToken({
    id: "affirm-private-key",
    title: "Affirm private API key",
    family: "affirm",
    severity: "critical",
    names: ["affirm"],
    kinds: ["private_key", "private_api_key", "secret_key", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.affirm.com/developers/docs/development-quickstart",
    remedy: "Rotate the private key under API Keys in the merchant dashboard",
  }),
];
