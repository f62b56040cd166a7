import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

const formatSource = "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package#create-an-api-key";
const remedy = "Delete it under API keys on nuget.org";

export const nuget = [
  prefixedToken({
    id: "nuget-api-key",
    title: "NuGet API key",
    family: "nuget",
    severity: "critical",
    prefix: "oy2",
    parts: [{ of: "lowerAndDigits", length: 43 }],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "nuget-legacy-api-key",
    title: "NuGet API key of the old format",
    family: "nuget",
    severity: "critical",
    names: ["nuget"],
    parts: uuid,
    formatSource,
    remedy,
  }),
];
