import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.localstack.cloud/aws/getting-started/auth-token/";

export const localstack = [
  prefixedToken({
    id: "localstack-auth-token",
    title: "LocalStack auth token or CI key",
    family: "localstack",
    severity: "medium",
    prefix: "ls-",
    parts: [
      { of: "base62", length: 8 },
      "-",
      { of: "base62", length: 4 },
      "-",
      { of: "base62", length: 4 },
      "-",
      { of: "base62", length: 4 },
      "-",
      { of: "base62", length: 12 },
    ],
    formatSource,
    remedy: "Reset it under Auth tokens in the LocalStack web application",
  }),
  namedToken({
    id: "localstack-api-key",
    title: "LocalStack API key of the old format",
    family: "localstack",
    severity: "medium",
    names: ["localstack"],
    kinds: ["api_key"],
    parts: [{ of: "base62", length: 10 }],
    formatSource,
    remedy: "Delete it under Account, API keys",
  }),
];
