import { namedToken } from "../formats/index.ts";

const formatSource = "https://ethereum.org/en/developers/docs/accounts/";

export const ethereum = [
  namedToken({
    id: "ethereum-private-key",
    title: "Ethereum private key",
    family: "ethereum",
    severity: "critical",
    names: ["private"],
    kinds: ["key", "keys"],
    parts: ["0x", { of: "hex", length: 64 }],
    formatSource,
    remedy: "A key cannot be revoked: move all funds and rights of its address to a new one",
  }),
  namedToken({
    id: "ethereum-named-private-key",
    title: "Private key of an Ethereum account, named so",
    family: "ethereum",
    severity: "critical",
    names: [
      "eth",
      "ethereum",
      "evm",
      "metamask",
      "deployer",
      "hardhat",
      "foundry",
      "signer",
      "wallet",
      "owner",
      "bundler",
      "relayer",
      "polygon",
      "arbitrum",
    ],
    kinds: ["secret_key", "private_key", "priv_key", "signer_key", "deployer_key"],
    parts: [{ oneOf: ["0x", ""] }, { of: "anyHex", length: 64 }],
    formatSource,
    remedy: "A key cannot be revoked: move all funds and rights of its address to a new one",
  }),
];
