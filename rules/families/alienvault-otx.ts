import { namedToken } from "../formats/index.ts";

export const alienvaultOtx = [
  namedToken({
    id: "alienvault-otx-api-key",
    title: "AlienVault OTX API key",
    family: "alienvault-otx",
    severity: "medium",
    names: ["alienvault", "otx"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://otx.alienvault.com/api",
    remedy: "Regenerate it under Settings, OTX Key",
  }),
];
