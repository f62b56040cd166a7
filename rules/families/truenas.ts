import { namedToken } from "../formats/index.ts";

export const truenas = [
  namedToken({
    id: "truenas-api-key",
    title: "TrueNAS API key",
    family: "truenas",
    severity: "critical",
    names: ["truenas", "freenas"],
    parts: [{ of: "digits", length: 1, lengthMax: 4 }, "-", { of: "base62", length: 64 }],
    formatSource: "https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/",
    remedy: "Delete or reset it under My API Keys",
  }),
];
