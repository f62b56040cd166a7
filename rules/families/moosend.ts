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

export const moosend = [
  namedToken({
    id: "moosend-api-key",
    title: "Moosend API key",
    family: "moosend",
    severity: "high",
    names: ["moosend"],
    parts: uuid,
    formatSource: "https://docs.moosend.com/developers/api-documentation/en/index-en.html",
    remedy: "Regenerate it under Settings, API key",
  }),
];
