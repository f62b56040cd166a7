import { namedToken } from "../formats/index.ts";

const formatSource = "https://docs.codacy.com/codacy-api/api-tokens/";

export const codacy = [
  namedToken({
    id: "codacy-project-token",
    title: "Codacy repository API token",
    family: "codacy",
    severity: "high",
    names: ["codacy"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Delete it under the repository settings, Integrations",
  }),
  namedToken({
    id: "codacy-account-token",
    title: "Codacy account API token",
    family: "codacy",
    severity: "critical",
    names: ["codacy"],
    parts: [{ of: "base62", length: 20 }],
    formatSource,
    remedy: "Delete it under Your account, Access management",
  }),
];
