import { namedToken } from "../formats/index.ts";

export const ynab = [
  namedToken({
    id: "ynab-personal-access-token",
    title: "YNAB personal access token",
    family: "ynab",
    severity: "high",
    names: ["ynab", "youneedabudget"],
    kinds: ["access_token", "api_key", "token", "key"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://api.ynab.com/#personal-access-tokens",
    remedy: "Revoke it under Account settings, Developer settings",
  }),
  namedToken({
    id: "ynab-legacy-access-token",
    title: "YNAB access token (older form)",
    family: "ynab",
    severity: "high",
    names: ["ynab", "youneedabudget"],
    kinds: ["access_token", "api_key", "token", "key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://api.ynab.com/#personal-access-tokens",
    remedy: "Revoke it under Account settings, Developer settings",
  }),
];
