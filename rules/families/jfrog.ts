import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens";

export const jfrog = [
  prefixedToken({
    id: "jfrog-artifactory-api-key",
    title: "JFrog Artifactory API key",
    family: "jfrog",
    severity: "critical",
    prefix: "AKCp",
    parts: [{ of: "base62", length: 68, lengthMax: 70 }],
    formatSource,
    remedy: "DELETE /artifactory/api/security/apiKey/auth with it, or revoke it in the user profile",
  }),
  prefixedToken({
    id: "jfrog-reference-token",
    title: "JFrog reference token",
    family: "jfrog",
    severity: "critical",
    prefix: "cmVmdGtuOj",
    parts: [{ of: "base62", length: 54 }],
    formatSource,
    remedy: "DELETE /access/api/v1/tokens/ID, or revoke it under Access tokens",
  }),
  namedToken({
    id: "jfrog-identity-token",
    title: "JFrog password or identity token",
    family: "jfrog",
    severity: "high",
    names: ["jfrog", "artifactory"],
    parts: [{ of: "base62", length: 64, lengthMax: 73 }],
    formatSource,
    remedy: "DELETE /access/api/v1/tokens/ID, or revoke it under Access tokens",
  }),
  /** The base64 of `reft`, which every one begins with. */
  prefixedToken({
    id: "jfrog-reference-token-unlabelled",
    title: "JFrog reference token of another form",
    family: "jfrog",
    severity: "critical",
    confidence: "medium",
    prefix: "cmVmd",
    parts: [{ of: "base62", length: 59 }],
    formatSource,
    remedy: "Revoke it under Access tokens in the administration",
  }),
];
