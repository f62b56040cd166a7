import { namedToken } from "../formats/index.ts";

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

export const binaryedge = [
  namedToken({
    id: "binaryedge-api-key",
    title: "BinaryEdge API key",
    family: "binaryedge",
    severity: "medium",
    names: ["binary_edge"],
    parts: [...uuid],
    formatSource: "https://docs.binaryedge.io/api-v2/",
    remedy: "Revoke it under Account, API Access",
  }),
];
