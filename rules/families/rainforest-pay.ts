import { namedToken } from "../formats/index.ts";

export const rainforestPay = [
  namedToken({
    id: "rainforest-pay-api-key",
    title: "Rainforest API key",
    family: "rainforest-pay",
    severity: "critical",
    names: ["rainforest"],
    parts: ["apikey_", { of: "hex", length: 64 }],
    formatSource: "https://docs.rainforestpay.com/docs/api-keys",
    remedy: "Delete the key under Settings, API keys in the platform portal",
  }),
];
