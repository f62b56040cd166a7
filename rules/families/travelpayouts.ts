import { namedToken } from "../formats/index.ts";

export const travelpayouts = [
  namedToken({
    id: "travelpayouts-token",
    title: "Travelpayouts API token",
    family: "travelpayouts",
    severity: "medium",
    names: ["travelpayouts"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://support.travelpayouts.com/hc/en-us/articles/13024069738386",
    remedy: "Reset the token under Profile, API token",
  }),
];
