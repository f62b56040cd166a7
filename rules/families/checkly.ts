import { namedToken } from "../formats/index.ts";

const shared = {
  family: "checkly",
  formatSource: "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/",
  remedy: "Delete it under User settings, API keys",
} as const;

export const checkly = [
  namedToken({
    ...shared,
    id: "checkly-user-api-key",
    title: "Checkly user API key",
    severity: "high",
    names: ["checkly"],
    parts: ["cu_", { of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "checkly-legacy-key",
    title: "Checkly API key of the old format",
    severity: "high",
    names: ["checkly"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
