import { namedToken } from "../formats/index.ts";

export const njalla = [
  namedToken({
    id: "njalla-api-token",
    title: "Njalla API token",
    family: "njalla",
    severity: "critical",
    names: ["njalla"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://njal.la/api/",
    remedy: "Remove it under Settings, API",
  }),
];
