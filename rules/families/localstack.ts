import { namedToken } from "../formats/index.ts";

export const localstack = [
  namedToken({
    id: "localstack-auth-token",
    title: "LocalStack auth token",
    family: "localstack",
    severity: "medium",
    names: ["localstack"],
    kinds: ["auth_token", "api_key", "token"],
    parts: ["ls-", { of: "url64", length: 30, lengthMax: 48 }],
    formatSource: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
    remedy: "Reset it under Settings, Auth tokens",
  }),
];
