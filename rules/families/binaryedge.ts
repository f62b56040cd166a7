import { namedToken } from "../formats/index.ts";

export const binaryedge = [
  namedToken({
    id: "binaryedge-api-key",
    title: "BinaryEdge API key",
    family: "binaryedge",
    severity: "medium",
    names: ["binaryedge"],
    parts: [
      { of: "hex", length: 8 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 4 },
      "-",
      { of: "hex", length: 12 },
    ],
    formatSource: "https://docs.binaryedge.io/api-v2/",
    remedy: "Delete it under Account, API access",
  }),
];
