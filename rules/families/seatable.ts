import { namedToken } from "../formats/index.ts";

export const seatable = [
  namedToken({
    id: "seatable-api-token",
    title: "SeaTable API or account token",
    family: "seatable",
    severity: "high",
    names: ["seatable", "sea_table"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://api.seatable.com/reference/authentication",
    remedy: "Delete it under the base's API tokens",
  }),
];
