import { prefixedToken } from "../formats/index.ts";

export const docker = [
  prefixedToken({
    id: "docker-hub-personal-token",
    title: "Docker Hub personal access token",
    family: "docker",
    severity: "critical",
    prefix: "dckr_pat_",
    parts: [{ of: "url64", length: 27 }],
    formatSource: "https://docs.docker.com/security/access-tokens/",
    remedy: "Delete it under Account settings, Personal access tokens",
  }),
  prefixedToken({
    id: "docker-hub-organization-token",
    title: "Docker Hub organization access token",
    family: "docker",
    severity: "critical",
    prefix: "dckr_oat_",
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://docs.docker.com/enterprise/security/access-tokens/",
    remedy: "Delete it in the organization settings, Access tokens",
  }),
];
