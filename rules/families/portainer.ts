import { prefixedToken } from "../formats/index.ts";

export const portainer = [
  prefixedToken({
    id: "portainer-access-token",
    title: "Portainer access token",
    family: "portainer",
    severity: "critical",
    prefix: "ptr_",
    parts: [{ of: "base64", length: 43 }, "="],
    formatSource: "https://docs.portainer.io/api/access",
    remedy: "DELETE /api/users/{id}/tokens/{keyID}",
  }),
];
