import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const nftport = [
  namedToken({
    id: "nftport-api-key",
    title: "NFTPort API key",
    family: "nftport",
    severity: "medium",
    names: ["nftport"],
    parts: uuid,
    formatSource: "https://docs.nftport.xyz/reference/getting-started",
    remedy: "Delete the key in the NFTPort dashboard",
  }),
];
