import { namedToken } from "../formats/index.ts";

export const zenrows = [
  namedToken({
    id: "zenrows-api-key",
    title: "ZenRows API key",
    family: "zenrows",
    severity: "medium",
    names: ["zenrows"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://docs.zenrows.com/universal-scraper-api/api-reference",
    remedy: "Regenerate it under Settings in the ZenRows app",
  }),
];
