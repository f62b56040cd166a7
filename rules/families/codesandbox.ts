import { prefixedToken } from "../formats/index.ts";

export const codesandbox = [
  prefixedToken({
    id: "codesandbox-api-token",
    title: "CodeSandbox API token",
    family: "codesandbox",
    severity: "high",
    prefix: "csb_v1_",
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://codesandbox.io/docs/sdk/manage-tokens",
    remedy: "Delete it under the API settings of its workspace",
  }),
];
