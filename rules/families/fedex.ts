import { namedToken } from "../formats/index.ts";

export const fedex = [
  namedToken({
    id: "fedex-secret-key",
    title: "FedEx secret key",
    family: "fedex",
    severity: "high",
    names: ["fedex"],
    kinds: ["secret_key", "secret", "client_secret", "password"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developer.fedex.com/api/en-us/get-started.html",
    remedy: "Rotate the secret key under My projects, API keys",
  }),
];
