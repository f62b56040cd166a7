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

export const kylas = [
  namedToken({
    id: "kylas-api-key",
    title: "Kylas API key",
    family: "kylas",
    severity: "high",
    names: ["kylas"],
    parts: uuid,
    formatSource: "https://docs.kylas.io/",
    remedy: "Delete it under Settings, API keys",
  }),
];
