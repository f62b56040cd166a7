import { namedToken } from "../formats/index.ts";

export const blockcypher = [
  namedToken({
    id: "blockcypher-api-token",
    title: "BlockCypher API token",
    family: "blockcypher",
    severity: "medium",
    names: ["blockcypher", "block_cypher"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.blockcypher.com/dev/bitcoin/#rate-limits-and-tokens",
    remedy: "Delete the token in the accounts dashboard",
  }),
];
