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

export const faceit = [
  namedToken({
    id: "faceit-api-key",
    title: "FACEIT API key",
    family: "faceit",
    severity: "medium",
    names: ["faceit"],
    parts: uuid,
    formatSource: "https://docs.faceit.com/getting-started/authentication/api-keys",
    remedy: "Delete it under the app's API keys in the FACEIT developer portal",
  }),
];
