import { prefixedToken } from "../formats/index.ts";

export const gitpod = [
  prefixedToken({
    id: "gitpod-access-token",
    title: "Gitpod personal access token",
    family: "gitpod",
    severity: "critical",
    prefix: "gitpod_pat_",
    parts: [{ of: "url64", length: 43 }, ".", { of: "url64", length: 40 }],
    formatSource: "https://www.gitpod.io/docs/classic/user/configure/user-settings/access-tokens",
    remedy: "Delete it under User settings, Access tokens",
  }),
];
