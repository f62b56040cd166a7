import { prefixedToken } from "../formats/index.ts";

export const weblate = [
  prefixedToken({
    id: "weblate-user-token",
    title: "Weblate user API token",
    family: "weblate",
    severity: "high",
    prefix: "wlu_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters",
    remedy: "Regenerate it on the user's API access page",
  }),
  prefixedToken({
    id: "weblate-project-token",
    title: "Weblate project API token",
    family: "weblate",
    severity: "high",
    prefix: "wlp_",
    parts: [{ of: "base62", length: 36 }],
    formatSource: "https://docs.weblate.org/en/latest/api.html#authentication-and-generic-parameters",
    remedy: "Revoke it on the project's API access page",
  }),
];
