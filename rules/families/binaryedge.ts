import { namedToken, uuid } from "../formats/index.ts";

export const binaryedge = [
  namedToken({
    id: "binaryedge-api-key",
    title: "BinaryEdge API key",
    family: "binaryedge",
    severity: "medium",
    names: ["binary_edge"],
    parts: uuid,
    formatSource: "https://docs.binaryedge.io/api-v2/",
    remedy: "Revoke it under Account, API Access",
  }),
];
