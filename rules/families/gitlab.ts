import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.gitlab.com/security/tokens/#token-prefixes";

const kinds = [
  {
    prefix: "glpat-",
    id: "gitlab-personal-access-token",
    title: "GitLab personal, group or project access token",
    severity: "critical",
    length: 20,
  },
  { prefix: "gldt-", id: "gitlab-deploy-token", title: "GitLab deploy token", severity: "high", length: 20 },
  { prefix: "glrt-", id: "gitlab-runner-token", title: "GitLab runner authentication token", severity: "high", length: 20 },
  { prefix: "glptt-", id: "gitlab-trigger-token", title: "GitLab pipeline trigger token", severity: "high", length: 40 },
  { prefix: "glsoat-", id: "gitlab-scim-token", title: "GitLab SCIM token", severity: "high", length: 20 },
  { prefix: "glagent-", id: "gitlab-agent-token", title: "GitLab agent for Kubernetes token", severity: "high", length: 50 },
  { prefix: "gloas-", id: "gitlab-oauth-secret", title: "GitLab OAuth application secret", severity: "high", length: 64 },
] as const;

/** Newer, routable tokens have a longer first part and two short ones after dots, so the length is a minimum. */
export const gitlab = kinds.map(({ length, ...kind }) => {
  const rule = prefixedToken({
    ...kind,
    family: "gitlab",
    parts: [{ of: "url64", length, lengthMax: 300 }],
    formatSource,
    remedy: "Revoke it under Access tokens of its user, group or project, or DELETE /api/v4/personal_access_tokens/:id",
  });
  // The short parts count too where it is asked whether all of it is filler.
  const followUp = (keyword: string) => [...(rule.followUp?.(keyword) ?? []).slice(0, -1), { looks: "part" } as const];
  return {
    ...rule,
    followUp,
    pattern: rule.pattern.replace(/\)$/, "(?:\\.[0-9a-z]{2}\\.[0-9a-z]{9})?)"),
    windowBytes: { before: 0, after: 330 },
  };
});
