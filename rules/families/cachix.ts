import { namedToken } from "../formats/index.ts";

export const cachix = [
  namedToken({
    id: "cachix-signing-key",
    title: "Cachix or Nix binary cache signing key",
    family: "cachix",
    severity: "critical",
    names: ["cachix", "nix_signing", "nix_cache", "nix_secret"],
    kinds: ["signing_key", "secret_key", "private_key", "key"],
    parts: [{ of: "base64", length: 86 }],
    formatSource: "https://docs.cachix.org/getting-started",
    remedy: "Make a new key pair, sign anew and drop the old public key from trusted-public-keys",
  }),
];
