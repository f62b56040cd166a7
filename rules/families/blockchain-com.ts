import { namedToken, uuid } from "../formats/index.ts";

export const blockchainCom = [
  namedToken({
    id: "blockchain-com-api-key",
    title: "Blockchain.com API code",
    family: "blockchain-com",
    severity: "high",
    names: ["blockchain_com", "blockchain_info", "blockchain"],
    kinds: ["api_key", "api_code", "api_secret"],
    parts: uuid,
    formatSource: "https://www.blockchain.com/explorer/api/api_create_code",
    remedy: "Have the API code withdrawn by Blockchain.com support",
  }),
];
