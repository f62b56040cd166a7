import { namedToken } from "../formats/index.ts";

export const bitrise = [
  namedToken({
    id: "bitrise-access-token",
    title: "Bitrise personal or workspace access token",
    family: "bitrise",
    severity: "critical",
    names: ["bitrise"],
    parts: [{ of: "url64", length: 60, lengthMax: 120 }],
    formatSource: "https://devcenter.bitrise.io/en/accounts/personal-access-tokens.html",
    remedy: "Delete it under Account settings, Security, or the API token settings of the workspace",
  }),
];
