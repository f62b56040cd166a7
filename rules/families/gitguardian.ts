import { namedToken } from "../formats/index.ts";

export const gitguardian = [
  namedToken({
    id: "gitguardian-api-key",
    title: "GitGuardian API key",
    family: "gitguardian",
    severity: "high",
    names: ["gitguardian"],
    parts: [{ of: "base62", length: 40, lengthMax: 72 }],
    formatSource: "https://docs.gitguardian.com/api-docs/authentication",
    remedy: "Revoke it under API, Personal access tokens or Service accounts",
  }),
];
