import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.metamask.io/services/get-started/infura/";

export const infura = [
  namedToken({
    id: "infura-api-key",
    title: "Infura API key or project id",
    family: "infura",
    severity: "medium",
    names: ["infura"],
    kinds: ["api_key", "project_id", "key", "id", "token"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete the API key in the MetaMask Developer dashboard",
  }),
  namedToken({
    id: "infura-api-key-secret",
    title: "Infura API key secret",
    family: "infura",
    severity: "high",
    names: ["infura"],
    kinds: ["secret", "secret_key", "key_secret", "project_secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Make a new API key secret in the MetaMask Developer dashboard",
  }),
];
