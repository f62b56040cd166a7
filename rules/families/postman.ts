import { prefixedToken } from "../formats/index.ts";

export const postman = [
  prefixedToken({
    id: "postman-api-key",
    title: "Postman API key",
    family: "postman",
    severity: "high",
    prefix: "PMAK-",
    parts: [{ of: "hex", length: 24 }, "-", { of: "hex", length: 34 }],
    formatSource: "https://learning.postman.com/docs/developer/postman-api/authentication/",
    remedy: "Revoke it under Account settings, API keys",
  }),
  prefixedToken({
    id: "postman-collection-token",
    title: "Postman collection access key",
    family: "postman",
    severity: "medium",
    prefix: "PMAT-",
    parts: [{ of: "base62", length: 26 }],
    formatSource: "https://learning.postman.com/docs/collaborating-in-postman/sharing/",
    remedy: "Delete it under the sharing settings of its collection",
  }),
];
