import { namedToken } from "../formats/index.ts";

export const nftStorage = [
  namedToken({
    id: "nft-storage-api-token",
    title: "NFT.Storage or web3.storage API token",
    family: "nft-storage",
    severity: "high",
    names: ["nft_storage", "web3_storage", "web3storage_api"],
    parts: [
      "eyJ",
      { of: "url64", length: 20, lengthMax: 60 },
      ".eyJ",
      { of: "url64", length: 100, lengthMax: 400 },
      ".",
      { of: "url64", length: 43 },
    ],
    formatSource: "https://classic.nft.storage/docs/",
    remedy: "Delete the key under API Keys",
  }),
];
