import { namedToken, uuid } from "../formats/index.ts";

export const nvd = [
  namedToken({
    id: "nvd-api-key",
    title: "NVD API key",
    family: "nvd",
    severity: "low",
    names: ["nvd_api"],
    parts: uuid,
    formatSource: "https://nvd.nist.gov/developers/start-here",
    remedy: "Request a new one by e-mail, which replaces the old one",
  }),
];
