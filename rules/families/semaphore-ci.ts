import { namedToken } from "../formats/index.ts";

export const semaphoreCi = [
  namedToken({
    id: "semaphore-ci-api-token",
    title: "Semaphore CI API token",
    family: "semaphore-ci",
    severity: "critical",
    names: ["semaphoreci", "semaphore_ci", "semaphore_api"],
    parts: [{ of: "url64", length: 20 }],
    formatSource: "https://docs.semaphoreci.com/reference/api",
    remedy: "Reset it under the account settings of its user",
  }),
];
