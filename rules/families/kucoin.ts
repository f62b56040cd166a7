import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.kucoin.com/docs-new/authentication";
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
