import { infixedToken } from "../formats/index.ts";

export const terraform = [
  infixedToken({
    id: "terraform-cloud-token",
    title: "HCP Terraform API token",
    family: "terraform",
    severity: "critical",
    before: [{ of: "base62", length: 14 }],
    infix: ".atlasv1.",
    after: [{ of: "loose", length: 60, lengthMax: 70 }],
    formatSource: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    remedy: "DELETE /api/v2/authentication-tokens/:id, or delete it under Tokens in the settings",
  }),
];
