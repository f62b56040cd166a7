import { namedToken } from "../formats/index.ts";

export const bittrex = [
  namedToken({
    id: "bittrex-api-key",
    title: "Bittrex API key or secret",
    family: "bittrex",
    severity: "medium",
    names: ["bittrex"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://bittrex.github.io/api/v3",
    remedy: "The exchange is closed; delete the key wherever it is still used",
  }),
];
