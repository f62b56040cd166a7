import { prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "axiom",
  formatSource: "https://axiom.co/docs/reference/tokens",
  remedy: "Delete it under Settings, API tokens or Profile",
} as const;

export const axiom = [
  prefixedToken({
    ...shared,
    id: "axiom-api-token",
    title: "Axiom API token",
    severity: "high",
    prefix: "xaat-",
    parts: uuid,
  }),
  prefixedToken({
    ...shared,
    id: "axiom-personal-token",
    title: "Axiom personal access token",
    severity: "high",
    prefix: "xapt-",
    parts: uuid,
  }),
];
