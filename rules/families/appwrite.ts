import { namedToken, prefixedToken } from "../formats/index.ts";

export const appwrite = [
  prefixedToken({
    id: "appwrite-api-key",
    title: "Appwrite API key",
    family: "appwrite",
    severity: "critical",
    prefix: "standard_",
    parts: [{ of: "hex", length: 256 }],
    formatSource: "https://appwrite.io/docs/advanced/security/api-keys",
    remedy: "Delete it under the project's API keys",
  }),
  namedToken({
    id: "appwrite-legacy-api-key",
    title: "Appwrite API key (without prefix)",
    family: "appwrite",
    severity: "critical",
    names: ["appwrite"],
    kinds: ["api_key", "key", "secret"],
    parts: [{ of: "hex", length: 256 }],
    formatSource: "https://appwrite.io/docs/advanced/security/api-keys",
    remedy: "Delete it under the project's API keys",
  }),
];
