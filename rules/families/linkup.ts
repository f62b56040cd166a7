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

export const linkup = [
  namedToken({
    id: "linkup-api-key",
    title: "Linkup API key",
    family: "linkup",
    severity: "medium",
    names: ["linkup"],
    parts: [...uuid],
    formatSource: "https://docs.linkup.so/pages/documentation/get-started/quickstart",
    remedy: "Delete it under API Keys in the Linkup app",
  }),
];
