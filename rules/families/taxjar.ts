import { namedToken } from "../formats/index.ts";

export const taxjar = [
  namedToken({
    id: "taxjar-api-token",
    title: "TaxJar API token",
    family: "taxjar",
    severity: "high",
    names: ["taxjar"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.taxjar.com/api/reference/#authentication",
    remedy: "Delete the token under Account, TaxJar API",
  }),
];
