import { namedToken } from "../formats/index.ts";

export const bamboohr = [
  namedToken({
    id: "bamboohr-api-key",
    title: "BambooHR API key",
    family: "bamboohr",
    severity: "critical",
    names: ["bamboohr", "bamboo_hr"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://documentation.bamboohr.com/docs/getting-started",
    remedy: "Delete it under the user's menu, API Keys",
  }),
];
