import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens";

export const bitrise = [
  prefixedToken({
    id: "bitrise-personal-token",
    title: "Bitrise personal access token with its prefix",
    family: "bitrise",
    severity: "critical",
    confidence: "medium",
    prefix: "bitpat_",
    parts: [{ of: "url64", length: 20, lengthMax: 120 }],
    formatSource,
    remedy: "Delete it under Account settings, Security",
  }),
  prefixedToken({
    id: "bitrise-workspace-token",
    title: "Bitrise workspace API token with its prefix",
    family: "bitrise",
    severity: "critical",
    confidence: "medium",
    prefix: "bitwat_",
    parts: [{ of: "url64", length: 20, lengthMax: 120 }],
    formatSource: "https://docs.bitrise.io/en/bitrise-platform/workspaces/workspace-api-token",
    remedy: "Delete it under the API token settings of the workspace",
  }),
  namedToken({
    id: "bitrise-access-token",
    title: "Bitrise personal or workspace access token",
    family: "bitrise",
    severity: "critical",
    names: ["bitrise"],
    parts: [{ of: "url64", length: 60, lengthMax: 120 }],
    formatSource,
    remedy: "Delete it under Account settings, Security, or the API token settings of the workspace",
  }),
];
