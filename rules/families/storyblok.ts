import { namedToken } from "../formats/index.ts";

const shared = {
  family: "storyblok",
  formatSource: "https://www.storyblok.com/docs/concepts/access-tokens",
  remedy: "Delete it under Settings, Access Tokens of the space or the account",
} as const;

export const storyblok = [
  namedToken({
    ...shared,
    id: "storyblok-access-token",
    title: "Storyblok space access token",
    severity: "medium",
    names: ["storyblok"],
    parts: [{ of: "base62", length: 24 }],
  }),
  namedToken({
    ...shared,
    id: "storyblok-personal-token",
    title: "Storyblok personal access token",
    severity: "high",
    names: ["storyblok"],
    parts: [{ of: "base62", length: 22 }, "tt-", { of: "digits", length: 5, lengthMax: 7 }, "-", { of: "url64", length: 20 }],
  }),
];
