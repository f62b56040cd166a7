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

export const wavefront = [
  namedToken({
    id: "wavefront-api-token",
    title: "Wavefront API token",
    family: "wavefront",
    severity: "high",
    names: ["wavefront"],
    parts: [...uuid],
    formatSource: "https://docs.wavefront.com/api_tokens.html",
    remedy: "Revoke it under API Access in the account settings",
  }),
];
