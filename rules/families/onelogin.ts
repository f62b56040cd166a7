import { namedToken } from "../formats/index.ts";

export const onelogin = [
  namedToken({
    id: "onelogin-client-secret",
    title: "OneLogin API client secret",
    family: "onelogin",
    severity: "critical",
    confidence: "high",
    names: ["onelogin", "one_login"],
    kinds: ["client_secret", "api_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://developers.onelogin.com/api-docs/1/getting-started/working-with-api-credentials",
    remedy: "Delete the credential under Developers, API Credentials",
  }),
];
