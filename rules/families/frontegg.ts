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

export const frontegg = [
  namedToken({
    id: "frontegg-api-key",
    title: "Frontegg API key",
    family: "frontegg",
    severity: "critical",
    names: ["frontegg"],
    kinds: ["api_key", "secret_key", "secret", "key"],
    parts: uuid,
    formatSource: "https://developers.frontegg.com/guides/env-settings/environments",
    remedy: "Rotate the API key under the environment's settings",
  }),
];
