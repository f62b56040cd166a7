import { namedToken, prefixedToken } from "../formats/index.ts";

export const adobe = [
  prefixedToken({
    id: "adobe-client-secret",
    title: "Adobe OAuth client secret",
    family: "adobe",
    severity: "critical",
    prefix: "p8e-",
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://developer.adobe.com/developer-console/docs/guides/authentication/",
    remedy: "Add a new client secret in the Developer Console, then delete the leaked one",
  }),
  namedToken({
    id: "adobe-api-key",
    title: "Adobe API key (client ID)",
    family: "adobe",
    severity: "low",
    names: ["adobe"],
    kinds: ["api_key", "stock_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.adobe.com/developer-console/docs/guides/credentials/",
    remedy: "Delete the credential from its project in the Developer Console",
  }),
];
