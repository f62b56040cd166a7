import { namedToken } from "../formats/index.ts";

export const tushare = [
  namedToken({
    id: "tushare-token",
    title: "Tushare token",
    family: "tushare",
    severity: "medium",
    names: ["tushare"],
    parts: [{ of: "hex", length: 56 }],
    formatSource: "https://tushare.pro/document/1?doc_id=39",
    remedy: "Refresh the token in the personal center",
  }),
];
