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

export const nvd = [
  namedToken({
    id: "nvd-api-key",
    title: "NVD API key",
    family: "nvd",
    severity: "low",
    names: ["nvd_api"],
    parts: [...uuid],
    formatSource: "https://nvd.nist.gov/developers/start-here",
    remedy: "Request a new one by e-mail, which replaces the old one",
  }),
];
