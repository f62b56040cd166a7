import { infixedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "openai",
  severity: "critical",
  infix: "T3BlbkFJ",
  formatSource: "https://platform.openai.com/docs/api-reference/authentication",
  remedy: "Delete it under API keys in the OpenAI platform settings",
} as const;

/** `T3BlbkFJ`, in the midst of every key, is the base64 of `OpenAI`. */
export const openai = [
  ...(["proj", "svcacct", "admin"] as const).map((kind) =>
    infixedToken({
      ...shared,
      id: `openai-${kind === "proj" ? "project" : kind === "svcacct" ? "service-account" : "admin"}-key`,
      title: `OpenAI ${kind === "proj" ? "project" : kind === "svcacct" ? "service account" : "admin"} API key`,
      before: [`sk-${kind}-`, { of: "url64", length: 20, lengthMax: 74 }],
      after: [{ of: "url64", length: 20, lengthMax: 74 }],
    }),
  ),
  /** Where that is missing, as in keys of what speaks the same protocol. */
  ...(["proj", "svcacct", "admin"] as const).map((kind) =>
    prefixedToken({
      id: `openai-unmarked-${kind === "proj" ? "project" : kind === "svcacct" ? "service-account" : "admin"}-key`,
      title: "OpenAI key without its usual mark",
      family: "openai",
      severity: "high",
      confidence: "medium",
      prefix: `sk-${kind}-`,
      parts: [{ of: "url64", length: 50, lengthMax: 200 }],
      formatSource: shared.formatSource,
      remedy: shared.remedy,
    }),
  ),
  infixedToken({
    ...shared,
    id: "openai-legacy-key",
    title: "OpenAI user API key",
    before: ["sk-", { of: "base62", length: 20 }],
    after: [{ of: "base62", length: 20 }],
  }),
  infixedToken({
    ...shared,
    id: "openai-unnamed-key",
    title: "OpenAI API key without a project",
    before: ["sk-None-", { of: "base62", length: 20 }],
    after: [{ of: "base62", length: 20 }],
  }),
  prefixedToken({
    id: "openai-session-token",
    title: "OpenAI session token",
    family: "openai",
    severity: "high",
    confidence: "medium",
    prefix: "sess-",
    parts: [{ of: "base62", length: 40 }],
    formatSource: shared.formatSource,
    remedy: "Log out of all devices in the OpenAI account settings",
  }),
];
