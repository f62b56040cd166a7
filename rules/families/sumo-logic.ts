import { namedToken } from "../formats/index.ts";

export const sumoLogic = [
  namedToken({
    id: "sumo-logic-access-key",
    title: "Sumo Logic access key",
    family: "sumo-logic",
    severity: "high",
    names: ["sumo"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://help.sumologic.com/docs/manage/security/access-keys/",
    remedy: "DELETE /api/v1/accessKeys/{id}, or delete it under Preferences, Access Keys",
  }),
];
