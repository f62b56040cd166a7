import { prefixedToken } from "../formats/index.ts";

export const supabase = [
  prefixedToken({
    id: "supabase-secret-key",
    title: "Supabase secret API key",
    family: "supabase",
    severity: "critical",
    prefix: "sb_secret_",
    parts: [{ of: "url64", length: 31 }],
    formatSource: "https://supabase.com/docs/guides/api/api-keys",
    remedy: "Delete it under Project settings, API keys, or DELETE /v1/projects/{ref}/api-keys/{id}",
  }),
  prefixedToken({
    id: "supabase-personal-access-token",
    title: "Supabase personal access token",
    family: "supabase",
    severity: "critical",
    prefix: "sbp_",
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://supabase.com/docs/reference/api/introduction",
    remedy: "Delete it under Account, Access tokens",
  }),
  prefixedToken({
    id: "supabase-scoped-access-token",
    title: "Supabase personal access token (sbp_v0)",
    family: "supabase",
    severity: "critical",
    prefix: "sbp_v0_",
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://supabase.com/docs/reference/api/introduction",
    remedy: "Delete it under Account, Access tokens",
  }),
  prefixedToken({
    id: "supabase-oauth-access-token",
    title: "Supabase OAuth access token",
    family: "supabase",
    severity: "critical",
    prefix: "sbp_oauth_",
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration",
    remedy: "POST https://api.supabase.com/v1/oauth/revoke",
  }),
];
