import { prefixedToken } from "../formats/index.ts";

export const materialize = [
  prefixedToken({
    id: "materialize-app-password",
    title: "Materialize app password",
    family: "materialize",
    severity: "critical",
    prefix: "mzp_",
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://materialize.com/docs/manage/users-service-accounts/",
    remedy: "Delete it under App passwords in the console",
  }),
];
