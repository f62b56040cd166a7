import { namedToken } from "../formats/index.ts";

export const coze = [
  namedToken({
    id: "coze-access-token",
    title: "Coze personal access token",
    family: "coze",
    severity: "high",
    names: ["coze"],
    parts: ["pat_", { of: "base62", length: 64 }],
    formatSource: "https://www.coze.com/docs/developer_guides/pat",
    remedy: "Delete it under Personal Access Tokens in Coze",
  }),
];
