import { namedToken, uuid } from "../formats/index.ts";

const formatSource = "https://www.kucoin.com/docs-new/authentication";
export const kucoin = [
  namedToken({
    id: "kucoin-api-secret",
    title: "KuCoin API secret",
    family: "kucoin",
    severity: "critical",
    names: ["kucoin"],
    parts: uuid,
    formatSource,
    remedy: "Delete the key under API Management",
  }),
  namedToken({
    id: "kucoin-api-key",
    title: "KuCoin API key",
    family: "kucoin",
    severity: "medium",
    names: ["kucoin"],
    parts: [{ of: "hex", length: 24 }],
    formatSource,
    remedy: "Delete the key under API Management",
  }),
];
