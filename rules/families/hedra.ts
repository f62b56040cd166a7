import { prefixedToken } from "../formats/index.ts";

export const hedra = [
  prefixedToken({
    id: "hedra-api-key",
    title: "Hedra API key",
    family: "hedra",
    severity: "high",
    prefix: "sk_hedra",
    parts: [{ oneOf: ["_", "-"] }, { of: "url64", length: 64 }],
    formatSource: "https://www.hedra.com/docs/pages/developer/api-overview",
    remedy: "Delete it under API keys in the Hedra profile",
  }),
];
