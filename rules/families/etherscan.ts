import { namedToken } from "../formats/index.ts";

export const etherscan = [
  namedToken({
    id: "etherscan-api-key",
    title: "Etherscan API key, or one of its sibling explorers",
    family: "etherscan",
    severity: "medium",
    names: [
      "etherscan",
      "bscscan",
      "polygonscan",
      "arbiscan",
      "ftmscan",
      "snowtrace",
      "basescan",
      "optimism_scan",
      "lineascan",
      "cronoscan",
      "moonscan",
      "gnosisscan",
      "celoscan",
      "blastscan",
      "scrollscan",
      "snowscan",
      "aurorascan",
      "optimistic_scan",
    ],
    parts: [{ of: "upperAndDigits", length: 34 }],
    formatSource: "https://docs.etherscan.io/getting-started/viewing-api-usage-statistics",
    remedy: "Delete the key under API Keys",
  }),
];
