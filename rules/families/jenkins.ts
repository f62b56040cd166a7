import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.jenkins.io/doc/book/security/user-authentication/";

export const jenkins = [
  namedToken({
    id: "jenkins-api-token",
    title: "Jenkins API token",
    family: "jenkins",
    severity: "critical",
    names: ["jenkins"],
    parts: ["11", { of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke it under the security settings of its user",
  }),
  namedToken({
    id: "jenkins-legacy-api-token",
    title: "Jenkins API token of before 2.129",
    family: "jenkins",
    severity: "critical",
    names: ["jenkins"],
    parts: [{ of: "hex", length: 32 }],
    formatSource,
    remedy: "Revoke the legacy token under the security settings of its user",
  }),
];
