import { namedToken } from "../formats/index.ts";

export const appveyor = [
  namedToken({
    id: "appveyor-api-token",
    title: "AppVeyor API token",
    family: "appveyor",
    severity: "critical",
    names: ["appveyor"],
    parts: ["v2.", { of: "lowerAndDigits", length: 20 }],
    formatSource: "https://www.appveyor.com/docs/api/",
    remedy: "Regenerate it under My profile, API keys",
  }),
];
