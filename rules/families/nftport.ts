import { namedToken, uuid } from "../formats/index.ts";

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
