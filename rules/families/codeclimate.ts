import { namedToken } from "../formats/index.ts";

export const codeclimate = [
  namedToken({
    id: "codeclimate-api-token",
    title: "Code Climate API token",
    family: "codeclimate",
    severity: "high",
    names: ["codeclimate", "code_climate"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.codeclimate.com/docs/api-authorization",
    remedy: "Delete it under User settings, API access",
  }),
  namedToken({
    id: "codeclimate-reporter-id",
    title: "Code Climate test reporter id",
    family: "codeclimate",
    severity: "medium",
    names: ["codeclimate_test_reporter", "cc_test_reporter", "codeclimate", "code_climate"],
    kinds: ["id", "token", "key"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.codeclimate.com/docs/finding-your-test-coverage-token",
    remedy: "Regenerate it under Repo settings, Test coverage",
  }),
];
