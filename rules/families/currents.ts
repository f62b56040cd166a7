import { namedToken } from "../formats/index.ts";

export const currents = [
  namedToken({
    id: "currents-api-key",
    title: "Currents API key",
    family: "currents",
    severity: "medium",
    names: ["currents_dev", "currents_record"],
    parts: [{ of: "url64", length: 48 }],
    formatSource: "https://currentsapi.services/en/docs/",
    remedy: "Regenerate the key in the profile",
  }),
];
