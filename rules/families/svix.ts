import { prefixedToken } from "../formats/index.ts";

export const svix = [
  prefixedToken({
    id: "svix-test-token",
    title: "Svix authentication token of a development environment",
    family: "svix",
    severity: "medium",
    prefix: "testsk_",
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://docs.svix.com/quickstart",
    remedy: "Revoke it under API Access in the dashboard",
  }),
];
