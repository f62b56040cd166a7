import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "statuspage",
  formatSource: "https://developer.statuspage.io/",
  remedy: "Delete it under API info in the user menu",
} as const;

export const statuspage = [
  namedToken({
    ...shared,
    id: "statuspage-api-key",
    title: "Statuspage API key",
    severity: "high",
    names: ["statuspage"],
    parts: [{ of: "hex", length: 64 }],
  }),
  namedToken({
    ...shared,
    id: "statuspage-legacy-key",
    title: "Statuspage API key of the old format",
    severity: "high",
    names: ["statuspage"],
    parts: uuid,
  }),
];
