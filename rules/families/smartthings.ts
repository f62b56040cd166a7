import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

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
