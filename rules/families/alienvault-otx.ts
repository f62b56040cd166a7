import { namedToken } from "../formats/index.ts";

export const alienvaultOtx = [
  namedToken({
    id: "alienvault-otx-key",
    title: "AlienVault OTX API key",
    family: "alienvault-otx",
    severity: "medium",
    names: ["otx", "alienvault"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://otx.alienvault.com/api",
    remedy: "Change it in the settings of its user",
  }),
];
