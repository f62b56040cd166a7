import { namedToken } from "../formats/index.ts";

export const forgejo = [
  namedToken({
    id: "forgejo-access-token",
    title: "Forgejo or Codeberg access token",
    family: "forgejo",
    severity: "critical",
    names: ["forgejo", "codeberg"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://forgejo.org/docs/latest/user/api-usage/",
    remedy: "DELETE /api/v1/users/USER/tokens/ID, or delete it under Settings, Applications",
  }),
];
