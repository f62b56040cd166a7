import { namedToken, prefixedToken } from "../formats/index.ts";

const remedy = "Refresh the secret in the integration's settings";

export const notion = [
  prefixedToken({
    id: "notion-integration-token",
    title: "Notion integration token",
    family: "notion",
    severity: "high",
    prefix: "ntn_",
    parts: [{ of: "base62", length: 43, lengthMax: 50 }],
    formatSource: "https://developers.notion.com/page/changelog",
    remedy,
  }),
  prefixedToken({
    id: "notion-legacy-integration-token",
    title: "Notion integration token (older form)",
    family: "notion",
    severity: "high",
    prefix: "secret_",
    parts: [{ of: "base62", length: 43 }],
    formatSource: "https://developers.notion.com/docs/authorization",
    remedy,
  }),
  namedToken({
    id: "notion-refresh-token",
    title: "Notion OAuth refresh token",
    family: "notion",
    severity: "high",
    names: ["notion"],
    parts: ["nrt_", { of: "url64", length: 40, lengthMax: 55 }],
    formatSource: "https://developers.notion.com/reference/refresh-a-token",
    remedy: "POST the access token to /v1/oauth/revoke, or disconnect the integration",
  }),
];
