import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.blockfrost.io/#section/Authentication";

export const blockfrost = [
  namedToken({
    id: "blockfrost-project-id",
    title: "Blockfrost project id",
    family: "blockfrost",
    severity: "medium",
    names: ["blockfrost"],
    kinds: ["api_key", "key", "token", "project_id"],
    parts: [{ oneOf: ["preview", "testnet", "ipfs", "sanchonet"] }, { of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the project, or rotate its token, in the dashboard",
  }),
  prefixedToken({
    id: "blockfrost-mainnet-project-id",
    title: "Blockfrost project id of the main network",
    family: "blockfrost",
    severity: "medium",
    confidence: "medium",
    prefix: "mainnet",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the project, or rotate its token, in the dashboard",
  }),
  prefixedToken({
    id: "blockfrost-preprod-project-id",
    title: "Blockfrost project id of the preproduction network",
    family: "blockfrost",
    severity: "low",
    confidence: "medium",
    prefix: "preprod",
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Delete the project, or rotate its token, in the dashboard",
  }),
];
