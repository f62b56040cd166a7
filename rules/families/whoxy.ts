import { namedToken } from "../formats/index.ts";

export const whoxy = [
  namedToken({
    id: "whoxy-api-key",
    title: "Whoxy API key",
    family: "whoxy",
    severity: "medium",
    names: ["whoxy"],
    parts: [{ of: "lowerAndDigits", length: 33 }],
    formatSource: "https://www.whoxy.com/",
    remedy: "Regenerate it in the account manager",
  }),
];
