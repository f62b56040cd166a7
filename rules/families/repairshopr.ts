import { namedToken } from "../formats/index.ts";

export const repairshopr = [
  namedToken({
    id: "repairshopr-api-key",
    title: "RepairShopr API token",
    family: "repairshopr",
    severity: "high",
    names: ["repairshopr", "repair_shopr"],
    parts: [{ of: "url64", length: 51 }],
    formatSource: "https://api-docs.repairshopr.com/",
    remedy: "Delete it under Admin, API Tokens",
  }),
];
