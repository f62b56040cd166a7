import { namedToken } from "../formats/index.ts";

export const ethplorer = [
  namedToken({
    id: "ethplorer-api-key",
    title: "Ethplorer API key",
    family: "ethplorer",
    severity: "medium",
    names: ["ethplorer"],
    parts: ["EK-", { of: "base62", length: 5 }, "-", { of: "base62", length: 7 }, "-", { of: "base62", length: 5 }],
    formatSource: "https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API",
    remedy: "Remove the key in the Ethplorer account",
  }),
];
