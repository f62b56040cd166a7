import { namedToken } from "../formats/index.ts";

export const segmind = [
  namedToken({
    id: "segmind-api-key",
    title: "Segmind API key",
    family: "segmind",
    severity: "high",
    names: ["segmind"],
    parts: ["SG_", { of: "hex", length: 16 }],
    formatSource: "https://docs.segmind.com/api",
    remedy: "Delete it under API Keys in the Segmind console",
  }),
];
