import { namedToken, prefixedToken } from "../formats/index.ts";

export const rubygems = [
  prefixedToken({
    id: "rubygems-api-key",
    title: "RubyGems API key",
    family: "rubygems",
    severity: "critical",
    prefix: "rubygems_",
    parts: [{ of: "hex", length: 48 }],
    formatSource: "https://guides.rubygems.org/api-key-scopes/",
    remedy: "Delete it under Settings, API keys, on rubygems.org",
  }),
  namedToken({
    id: "rubygems-legacy-api-key",
    title: "RubyGems API key of before 2021",
    family: "rubygems",
    severity: "critical",
    names: ["rubygems", "gem_host"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://guides.rubygems.org/rubygems-org-api/",
    remedy: "Reset it under Settings, API keys, on rubygems.org",
  }),
];
