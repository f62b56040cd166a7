import { namedToken } from "../formats/index.ts";

export const blockfrost = [
  namedToken({
    id: "blockfrost-project-id",
    title: "Blockfrost project id",
    family: "blockfrost",
    severity: "medium",
    names: ["blockfrost"],
    kinds: ["project_id", "api_key", "key", "token", "id", "mainnet", "preprod"],
    parts: [{ oneOf: ["mainnet", "preprod", "preview", "testnet", "ipfs", "sanchonet"] }, { of: "base62", length: 32 }],
    formatSource: "https://docs.blockfrost.io/#section/Authentication",
    remedy: "Delete the project, or rotate its token, in the dashboard",
  }),
];
