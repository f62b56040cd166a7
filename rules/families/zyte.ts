import { namedToken } from "../formats/index.ts";

export const zyte = [
  namedToken({
    id: "zyte-api-key",
    title: "Zyte API key",
    family: "zyte",
    severity: "medium",
    names: ["zyte", "scrapinghub", "crawlera", "shub"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.zyte.com/zyte-api/get-started.html",
    remedy: "Delete it under the API keys of its product",
  }),
];
