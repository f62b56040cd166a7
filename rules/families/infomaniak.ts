import { namedToken } from "../formats/index.ts";

export const infomaniak = [
  namedToken({
    id: "infomaniak-api-token",
    title: "Infomaniak API token",
    family: "infomaniak",
    severity: "high",
    names: ["infomaniak"],
    parts: [{ of: "url64", length: 60, lengthMax: 100 }],
    formatSource: "https://developer.infomaniak.com/getting-started",
    remedy: "Delete it under API tokens in the Infomaniak manager",
  }),
];
