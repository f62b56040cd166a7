import { namedToken } from "../formats/index.ts";

export const pagure = [
  namedToken({
    id: "pagure-api-token",
    title: "Pagure API token",
    family: "pagure",
    severity: "high",
    names: ["pagure"],
    parts: [{ of: "upperAndDigits", length: 64 }],
    formatSource: "https://docs.pagure.org/pagure/usage/index.html",
    remedy: "Revoke it in the settings of its user or project",
  }),
];
