import { namedToken } from "../formats/index.ts";

export const travelpayouts = [
  namedToken({
    id: "travelpayouts-api-token",
    title: "Travelpayouts API token",
    family: "travelpayouts",
    severity: "high",
    names: ["travelpayouts"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://support.travelpayouts.com/hc/en-us/articles/203956163",
    remedy: "Regenerate it under Profile, API token",
  }),
];
