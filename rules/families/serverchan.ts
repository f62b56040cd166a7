import { prefixedToken } from "../formats/index.ts";

export const serverchan = [
  prefixedToken({
    id: "serverchan-send-key",
    title: "ServerChan send key",
    family: "serverchan",
    severity: "medium",
    confidence: "medium",
    prefix: "SCT",
    parts: [{ of: "digits", length: 4, lengthMax: 7 }, "T", { of: "base62", length: 20, lengthMax: 30 }],
    formatSource: "https://sct.ftqq.com/sendkey",
    remedy: "Reset the SendKey at sct.ftqq.com/sendkey",
  }),
];
