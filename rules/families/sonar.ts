import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/";

export const sonar = [
  prefixedToken({
    id: "sonar-user-token",
    title: "SonarQube user token",
    family: "sonar",
    severity: "high",
    prefix: "squ_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "POST /api/user_tokens/revoke with its name, or revoke it under My account, Security",
  }),
  prefixedToken({
    id: "sonar-project-token",
    title: "SonarQube project analysis token",
    family: "sonar",
    severity: "medium",
    prefix: "sqp_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "POST /api/user_tokens/revoke with its name, or revoke it under My account, Security",
  }),
  prefixedToken({
    id: "sonar-global-token",
    title: "SonarQube global analysis token",
    family: "sonar",
    severity: "high",
    prefix: "sqa_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "POST /api/user_tokens/revoke with its name, or revoke it under My account, Security",
  }),
  prefixedToken({
    id: "sonar-badge-token",
    title: "SonarQube project badge token",
    family: "sonar",
    severity: "low",
    prefix: "sqb_",
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "Renew it under the project information, Get project badges",
  }),
  namedToken({
    id: "sonar-legacy-token",
    title: "SonarQube or SonarCloud token without prefix",
    family: "sonar",
    severity: "high",
    names: ["sonar"],
    kinds: ["token", "login", "password", "api_key", "secret"],
    parts: [{ of: "hex", length: 40 }],
    formatSource,
    remedy: "POST /api/user_tokens/revoke with its name, or revoke it under My account, Security",
  }),
];
