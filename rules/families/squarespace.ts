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

export const squarespace = [
  namedToken({
    id: "squarespace-api-key",
    title: "Squarespace API key",
    family: "squarespace",
    severity: "high",
    names: ["squarespace"],
    parts: uuid,
    formatSource: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions",
    remedy: "Delete the key under Settings, Developer tools, Developer API keys",
  }),
];
