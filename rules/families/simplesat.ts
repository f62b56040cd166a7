import { namedToken } from "../formats/index.ts";

export const simplesat = [
  namedToken({
    id: "simplesat-api-key",
    title: "Simplesat API key",
    family: "simplesat",
    severity: "high",
    names: ["simplesat"],
    parts: [{ of: "lowerAndDigits", length: 40 }],
    formatSource: "https://documenter.getpostman.com/view/457268/SVfRtnU7",
    remedy: "Regenerate it under Admin, API",
  }),
];
