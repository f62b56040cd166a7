import { prefixedToken } from "../formats/index.ts";

export const anthropic = [
  prefixedToken({
    id: "anthropic-api-key",
    title: "Anthropic API key",
    family: "anthropic",
    severity: "critical",
    prefix: "sk-ant-api03-",
    parts: [{ of: "url64", length: 93 }, "AA"],
    formatSource: "https://docs.claude.com/en/api/overview#authentication",
    remedy: "Disable or delete it in the Claude Console under API keys",
  }),
  prefixedToken({
    id: "anthropic-admin-key",
    title: "Anthropic Admin API key",
    family: "anthropic",
    severity: "critical",
    prefix: "sk-ant-admin01-",
    parts: [{ of: "url64", length: 93 }, "AA"],
    formatSource: "https://docs.claude.com/en/api/administration-api",
    remedy: "Delete it in the Claude Console under Admin keys",
  }),
  prefixedToken({
    id: "anthropic-oauth-token",
    title: "Anthropic OAuth access token",
    family: "anthropic",
    severity: "high",
    prefix: "sk-ant-oat01-",
    parts: [{ of: "url64", length: 86, lengthMax: 120 }],
    formatSource: "https://docs.claude.com/en/docs/claude-code/authentication",
    remedy: "Log out of the session, or revoke it in the account settings",
  }),
  prefixedToken({
    id: "anthropic-oauth-refresh-token",
    title: "Anthropic OAuth refresh token",
    family: "anthropic",
    severity: "high",
    prefix: "sk-ant-ort01-",
    parts: [{ of: "url64", length: 86, lengthMax: 120 }],
    formatSource: "https://docs.claude.com/en/docs/claude-code/authentication",
    remedy: "Log out of the session, or revoke it in the account settings",
  }),
];
