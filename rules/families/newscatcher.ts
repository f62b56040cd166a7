import { namedToken } from "../formats/index.ts";

export const newscatcher = [
  namedToken({
    id: "newscatcher-api-key",
    title: "NewsCatcher API key",
    family: "newscatcher",
    severity: "medium",
    names: ["newscatcher"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://www.newscatcherapi.com/docs/v3/documentation/get-started/quickstart",
    remedy: "Ask NewsCatcher to replace it",
  }),
];
