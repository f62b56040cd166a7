import { namedToken } from "../formats/index.ts";

export const branch = [
  namedToken({
    id: "branch-secret",
    title: "Branch secret",
    family: "branch",
    severity: "high",
    names: ["branch_io", "branch"],
    kinds: ["secret", "secret_key", "key"],
    parts: ["secret_", { oneOf: ["live_", "test_"] }, { of: "base62", length: 32 }],
    formatSource: "https://help.branch.io/developers-hub/docs/deep-linking-api",
    remedy: "Ask Branch support to reset the secret, or make a new app",
  }),
];
