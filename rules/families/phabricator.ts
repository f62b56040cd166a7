import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://we.phorge.it/book/phorge/article/conduit/";
const remedy = "Terminate it under Settings, Conduit API Tokens";

export const phabricator = [
  prefixedToken({
    id: "phabricator-api-token",
    title: "Phabricator or Phorge Conduit API token",
    family: "phabricator",
    severity: "high",
    confidence: "medium",
    prefix: "api-",
    parts: [{ of: "lowerAndDigits", length: 28 }],
    formatSource,
    remedy,
  }),
  prefixedToken({
    id: "phabricator-cli-token",
    title: "Phabricator or Phorge Arcanist token",
    family: "phabricator",
    severity: "high",
    confidence: "medium",
    prefix: "cli-",
    parts: [{ of: "lowerAndDigits", length: 28 }],
    formatSource,
    remedy,
  }),
];
