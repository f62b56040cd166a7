import { namedToken } from "../formats/index.ts";

export const newscatcher = [
  namedToken({
    id: "newscatcher-api-key",
    title: "NewsCatcher API key",
    family: "newscatcher",
    severity: "medium",
    names: ["newscatcher"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://www.newscatcherapi.com/docs/news-api/api-reference/overview",
    remedy: "Have the key replaced by NewsCatcher support",
  }),
];
