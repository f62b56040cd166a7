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

export const braze = [
  namedToken({
    id: "braze-rest-api-key",
    title: "Braze REST API key",
    family: "braze",
    severity: "high",
    names: ["braze", "appboy"],
    kinds: ["rest_api_key", "rest_key", "api_key", "key", "token"],
    parts: uuid,
    formatSource: "https://www.braze.com/docs/api/basics/#rest-api-key",
    remedy: "Delete it under Settings, APIs and Identifiers",
  }),
];
