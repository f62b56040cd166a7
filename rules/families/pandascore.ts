import { namedToken } from "../formats/index.ts";

export const pandascore = [
  namedToken({
    id: "pandascore-token",
    title: "PandaScore API token",
    family: "pandascore",
    severity: "medium",
    names: ["pandascore"],
    parts: [{ of: "url64", length: 51 }],
    formatSource: "https://developers.pandascore.co/docs/authentication",
    remedy: "Regenerate the token in the dashboard",
  }),
];
