import { namedToken, uuid } from "../formats/index.ts";

export const smartthings = [
  namedToken({
    id: "smartthings-access-token",
    title: "SmartThings personal access token",
    family: "smartthings",
    severity: "high",
    names: ["smartthings", "smart_things"],
    parts: uuid,
    formatSource: "https://developer.smartthings.com/docs/getting-started/authorization-and-permissions",
    remedy: "Delete it at account.smartthings.com/tokens",
  }),
];
