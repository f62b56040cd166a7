import { namedToken } from "../formats/index.ts";

const formatSource = "https://api-docs.poloniex.com/spot/api/";

export const poloniex = [
  namedToken({
    id: "poloniex-api-secret",
    title: "Poloniex API secret",
    family: "poloniex",
    severity: "critical",
    names: ["poloniex"],
    parts: [{ of: "hex", length: 128 }],
    formatSource,
    remedy: "Delete the key under API Keys",
  }),
  namedToken({
    id: "poloniex-api-key",
    title: "Poloniex API key",
    family: "poloniex",
    severity: "medium",
    names: ["poloniex"],
    parts: [
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
      "-",
      { of: "upperAndDigits", length: 8 },
    ],
    formatSource,
    remedy: "Delete the key under API Keys",
  }),
];
