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
    parts: [{ of: "url64", length: 27, lengthMax: 32 }],
    formatSource: "https://docs.docker.com/enterprise/security/access-tokens/",
    remedy: "Delete it in the organization settings, Access tokens",
  }),
  prefixedToken({
    id: "docker-swarm-join-token",
    title: "Docker Swarm join token",
    family: "docker",
    severity: "critical",
    prefix: "SWMTKN-1-",
    parts: [{ of: "lowerAndDigits", length: 50, lengthMax: 60 }, "-", { of: "lowerAndDigits", length: 24, lengthMax: 30 }],
    formatSource: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
    remedy: "docker swarm join-token --rotate worker, and the same for manager",
  }),
  prefixedToken({
    id: "docker-swarm-unlock-key",
    title: "Docker Swarm unlock key",
    family: "docker",
    severity: "critical",
    prefix: "SWMKEY-1-",
    parts: [{ of: "base64", length: 40, lengthMax: 50 }],
    formatSource: "https://docs.docker.com/reference/cli/docker/swarm/unlock-key/",
    remedy: "docker swarm unlock-key --rotate",
  }),
];
