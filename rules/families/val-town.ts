import { prefixedToken } from "../formats/index.ts";

export const valTown = [
  prefixedToken({
    id: "val-town-api-token",
    title: "Val Town API token",
    family: "val-town",
    severity: "high",
    prefix: "vtwn_",
    parts: [{ of: "url64", length: 20, lengthMax: 80 }],
    formatSource: "https://docs.val.town/reference/api/authentication",
    remedy: "Delete it under Settings, API tokens",
  }),
];
