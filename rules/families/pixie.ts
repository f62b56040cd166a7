import { prefixedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "pixie",
  formatSource: "https://docs.px.dev/reference/admin/api-keys/",
  remedy: "Delete it in the Pixie admin page, or with px api-key delete or px deploy-key delete",
} as const;

export const pixie = [
  prefixedToken({
    ...shared,
    id: "pixie-api-key",
    title: "Pixie API key",
    severity: "high",
    prefix: "px-api-",
    parts: uuid,
  }),
  prefixedToken({
    ...shared,
    id: "pixie-deploy-key",
    title: "Pixie deploy key",
    severity: "medium",
    prefix: "px-dep-",
    parts: uuid,
  }),
];
