import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://help.cloudsmith.io/docs/api-key";
const remedy = "Refresh it under API settings, or delete the service account";

export const cloudsmith = [
  prefixedToken({
    id: "cloudsmith-api-key",
    title: "Cloudsmith API key",
    family: "cloudsmith",
    severity: "critical",
    prefix: "csa_",
    parts: [
      { of: "hex", length: 30 },
      { of: "base62", length: 6 },
    ],
    formatSource,
    remedy,
  }),
  namedToken({
    id: "cloudsmith-legacy-api-key",
    title: "Cloudsmith API key of the old format",
    family: "cloudsmith",
    severity: "critical",
    names: ["cloudsmith"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy,
  }),
];
