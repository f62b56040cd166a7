import { prefixedToken } from "../formats/index.ts";

export const thunderstore = [
  prefixedToken({
    id: "thunderstore-api-token",
    title: "Thunderstore service account token",
    family: "thunderstore",
    severity: "high",
    confidence: "medium",
    prefix: "tss_",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource: "https://thunderstore.io/api/docs/",
    remedy: "Delete the service account under the settings of its team",
  }),
];
