import { namedToken } from "../formats/index.ts";

const formatSource = "https://api.ynab.com/";

export const ynab = [
  namedToken({
    id: "ynab-access-token",
    title: "YNAB personal access token",
    family: "ynab",
    severity: "high",
    names: ["ynab", "youneedabudget"],
    parts: [{ of: "url64", length: 43 }],
    formatSource,
    remedy: "Delete it under Account settings, Developer settings",
  }),
  namedToken({
    id: "ynab-access-token-hex",
    title: "YNAB access token of 64 digits",
    family: "ynab",
    severity: "high",
    names: ["ynab", "youneedabudget"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Delete it under Account settings, Developer settings",
  }),
];
