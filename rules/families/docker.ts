import { alphabets, BLANK, endsWord, isFiller, notFiller, prefixedToken, type Rule, run } from "../formats/index.ts";

/** As `docker login` writes it, and as Kubernetes keeps it: the base64 of a user's name, a colon and a password. */
const inConfig: Rule = {
  id: "docker-config-auth",
  title: "Registry user and password in a Docker configuration",
  family: "docker",
  severity: "critical",
  confidence: "high",
  specificity: "issuer",
  keywords: ['"auth"'],
  followUp: () => [
    run(BLANK, 0, 8),
    { text: ":" },
    run(BLANK, 0, 8),
    { text: '"' },
    { value: 0 },
    run(alphabets.base64.re2, 16, 1000),
    endsWord,
    notFiller,
  ],
  pattern: '"auth"\\s{0,8}:\\s{0,8}"([0-9A-Za-z+/]{16,1000}={0,2})',
  windowBytes: { before: 0, after: 1040 },
  edges: "end-only",
  previewPrefix: "",
  accept: (secret) =>
    !isFiller(secret) && /^[!-9;-~]{1,200}:[!-~]{6,}$/.test(Buffer.from(secret.toString("latin1"), "base64").toString("latin1")),
  formatSource: "https://docs.docker.com/reference/cli/docker/login/",
  remedy: "Revoke the token or change the password at the registry that it stands under",
  samples: (random) => {
    const make = () => Buffer.from(`robot:${random.text(24, alphabets.base62.characters)}`).toString("base64");
    const [first, second, third] = [make(), make(), make()];
    return {
      positive: [
        { text: `{"auths":{"registry.example.net":{"auth":"${first}"}}}`, secret: first },
        { text: `    "https://index.docker.io/v1/": {\n      "auth": "${second}"\n    }`, secret: second },
        { text: `"auth" : "${third}"`, secret: third },
      ],
      negative: ['"auth": "none"', '"auth": "aaaaaaaaaaaaaaaaaaaaaaaa"', '{"auth": {"user": "robot"}}'],
    };
  },
};

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
  inConfig,
];
