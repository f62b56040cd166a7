import { namedToken } from "../formats/index.ts";

export const solana = [
  namedToken({
    id: "solana-private-key",
    title: "Solana private key",
    family: "solana",
    severity: "critical",
    names: ["solana", "sol", "phantom", "wallet", "payer", "private", "secret", "keypair"],
    kinds: ["private_key", "secret_key", "privatekey", "secretkey", "key"],
    parts: [{ of: "base62", length: 87, lengthMax: 88 }],
    formatSource: "https://solana.com/docs/intro/wallets",
    remedy: "A key cannot be revoked: move all funds of its address to a new one",
  }),
];
