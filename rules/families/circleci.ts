import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://circleci.com/changelog/new-format-for-api-access-tokens/";

export const circleci = [
  prefixedToken({
    id: "circleci-personal-token",
    title: "CircleCI personal API token",
    family: "circleci",
    severity: "critical",
    prefix: "CCIPAT_",
    parts: [{ of: "base62", length: 22 }, "_", { of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Delete it under User settings, Personal API tokens",
  }),
  prefixedToken({
    id: "circleci-project-token",
    title: "CircleCI project API token",
    family: "circleci",
    severity: "high",
    prefix: "CCIPRJ_",
    parts: [{ of: "base62", length: 22 }, "_", { of: "lowerAndDigits", length: 40 }],
    formatSource,
    remedy: "Delete it under Project settings, API permissions",
  }),
  namedToken({
    id: "circleci-legacy-token",
    title: "CircleCI API token of the old format",
    family: "circleci",
    severity: "critical",
    names: ["circleci", "circle_ci", "circle"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Delete it under Personal API tokens or Project settings, API permissions",
  }),
];
