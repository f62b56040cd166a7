import { prefixedToken } from "../formats/index.ts";

export const dvcStudio = [
  prefixedToken({
    id: "dvc-studio-access-token",
    title: "DVC Studio access token",
    family: "dvc-studio",
    severity: "high",
    confidence: "medium",
    prefix: "isat_",
    parts: [{ of: "base62", length: 40, lengthMax: 60 }],
    formatSource: "https://dvc.org/doc/studio/user-guide/account-management#studio-access-token",
    remedy: "Delete it under User settings, Access tokens",
  }),
];
