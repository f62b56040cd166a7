import { namedToken } from "../formats/index.ts";

export const thousandeyes = [
  namedToken({
    id: "thousandeyes-token",
    title: "ThousandEyes API token",
    family: "thousandeyes",
    severity: "high",
    names: ["thousandeyes"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.thousandeyes.com/product-documentation/user-management/rbac",
    remedy: "Revoke it under Account settings, Users and roles, OAuth bearer token",
  }),
];
