import { namedToken, uuid } from "../formats/index.ts";

export const scaleway = [
  namedToken({
    id: "scaleway-secret-key",
    title: "Scaleway API secret key",
    family: "scaleway",
    severity: "critical",
    names: ["scaleway", "scw"],
    kinds: ["secret_key", "secret", "auth_token", "token"],
    parts: uuid,
    formatSource: "https://www.scaleway.com/en/docs/iam/concepts/#api-key",
    remedy: "DELETE https://api.scaleway.com/iam/v1alpha1/api-keys/{access_key}",
  }),
];
