import { namedToken } from "../formats/index.ts";

export const gitee = [
  namedToken({
    id: "gitee-access-token",
    title: "Gitee personal access token",
    family: "gitee",
    severity: "critical",
    names: ["gitee"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://gitee.com/api/v5/swagger",
    remedy: "Delete it under Settings, Personal access tokens",
  }),
];
