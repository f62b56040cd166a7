import { namedToken } from "../formats/index.ts";

export const env0 = [
  namedToken({
    id: "env0-api-secret",
    title: "env0 API key secret",
    family: "env0",
    severity: "critical",
    names: ["env0"],
    kinds: ["api_secret", "secret", "api_key_secret"],
    parts: [{ of: "url64", length: 20, lengthMax: 40 }],
    formatSource: "https://docs.env0.com/docs/api-keys",
    remedy: "Delete it under the organization's API keys",
  }),
];
