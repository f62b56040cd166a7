import { namedToken, prefixedToken } from "../formats/index.ts";

export const n8n = [
  prefixedToken({
    id: "n8n-api-key",
    title: "n8n API key of before 2024",
    family: "n8n",
    severity: "critical",
    prefix: "n8n_api_",
    parts: [{ of: "hex", length: 80 }],
    formatSource: "https://docs.n8n.io/api/authentication/",
    remedy: "Delete it under Settings, n8n API",
  }),
  namedToken({
    id: "n8n-encryption-key",
    title: "n8n encryption key",
    family: "n8n",
    severity: "critical",
    names: ["n8n_encryption"],
    kinds: ["key"],
    parts: [{ of: "base64", length: 32 }],
    formatSource: "https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/",
    remedy: "Export the credentials, set a new N8N_ENCRYPTION_KEY and import them again",
  }),
];
