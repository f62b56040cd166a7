import { namedToken, prefixedToken } from "../formats/index.ts";

export const privy = [
  namedToken({
    id: "privy-app-secret",
    title: "Privy app secret",
    family: "privy",
    severity: "critical",
    confidence: "high",
    names: ["privy"],
    kinds: ["app_secret", "secret", "api_key"],
    parts: [{ of: "base62", length: 80, lengthMax: 90 }],
    formatSource: "https://docs.privy.io/basics/get-started/dashboard/create-new-app",
    remedy: "Rotate the app secret under Configuration in the Privy Dashboard",
  }),
  prefixedToken({
    id: "privy-authorization-key",
    title: "Privy authorization private key",
    family: "privy",
    severity: "critical",
    prefix: "wallet-auth:",
    parts: [{ of: "base64", length: 184 }],
    formatSource: "https://docs.privy.io/controls/authorization-keys/keys/create/key",
    remedy: "Remove the key from its key quorum in the Privy Dashboard",
  }),
];
