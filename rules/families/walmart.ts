import { namedToken } from "../formats/index.ts";

export const walmart = [
  namedToken({
    id: "walmart-client-secret",
    title: "Walmart Marketplace client secret",
    family: "walmart",
    severity: "critical",
    names: ["walmart"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 86 }],
    formatSource: "https://developer.walmart.com/doc/us/mp/us-mp-auth/",
    remedy: "Reset the client secret under API Key Management in the developer portal",
  }),
];
