import { namedToken } from "../formats/index.ts";

export const kagi = [
  namedToken({
    id: "kagi-api-token",
    title: "Kagi API token",
    family: "kagi",
    severity: "medium",
    names: ["kagi"],
    parts: [{ of: "url64", length: 11 }, ".", { of: "url64", length: 43 }],
    formatSource: "https://help.kagi.com/kagi/api/overview.html",
    remedy: "Generate a new token under Settings, Advanced, API portal",
  }),
];
