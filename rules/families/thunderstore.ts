import { namedToken } from "../formats/index.ts";

export const thunderstore = [
  namedToken({
    id: "thunderstore-api-token",
    title: "Thunderstore service account token",
    family: "thunderstore",
    severity: "high",
    names: ["thunderstore"],
    parts: ["tss_", { of: "url64", length: 20, lengthMax: 80 }],
    formatSource: "https://thunderstore.io/api/docs/",
    remedy: "Remove the service account in the team's settings",
  }),
];
