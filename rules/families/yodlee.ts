import { namedToken } from "../formats/index.ts";

export const yodlee = [
  namedToken({
    id: "yodlee-client-secret",
    title: "Yodlee client secret",
    family: "yodlee",
    severity: "critical",
    names: ["yodlee"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.yodlee.com/docs/api/1.1/getting-started",
    remedy: "Have the client secret replaced under Configuration in the Yodlee portal",
  }),
];
