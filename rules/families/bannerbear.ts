import { prefixedToken } from "../formats/index.ts";

export const bannerbear = [
  prefixedToken({
    id: "bannerbear-project-key",
    title: "Bannerbear project API key",
    family: "bannerbear",
    severity: "high",
    prefix: "bb_pr_",
    parts: [{ of: "hex", length: 30 }],
    formatSource: "https://developers.bannerbear.com/",
    remedy: "Reset it under the project's settings",
  }),
  prefixedToken({
    id: "bannerbear-master-key",
    title: "Bannerbear master API key",
    family: "bannerbear",
    severity: "high",
    prefix: "bb_ma_",
    parts: [{ of: "hex", length: 30 }],
    formatSource: "https://developers.bannerbear.com/",
    remedy: "Reset it under Account settings",
  }),
];
