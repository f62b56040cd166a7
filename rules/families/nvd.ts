import { namedToken } from "../formats/index.ts";

export const nvd = [
  namedToken({
    id: "nvd-api-key",
    title: "NVD API key",
    family: "nvd",
    severity: "low",
    names: ["nvd"],
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
    formatSource: "https://nvd.nist.gov/developers/start-here",
    remedy: "Request a new one with the same address",
  }),
];
