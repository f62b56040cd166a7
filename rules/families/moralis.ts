import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.moralis.com/web3-data-api/evm/get-your-api-key";

export const moralis = [
  namedToken({
    id: "moralis-api-key",
    title: "Moralis API key",
    family: "moralis",
    severity: "medium",
    names: ["moralis"],
    parts: [{ of: "base62", length: 64 }],
    formatSource,
    remedy: "Delete the key under Settings, API Keys",
  }),
  namedToken({
    id: "moralis-api-key-jwt",
    title: "Moralis API key as a JWT",
    family: "moralis",
    severity: "medium",
    names: ["moralis"],
    parts: [
      "eyJ",
      { of: "url64", length: 20, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 60, lengthMax: 500 },
      ".",
      { of: "url64", length: 43 },
    ],
    formatSource,
    remedy: "Delete the key under Settings, API Keys",
  }),
];
