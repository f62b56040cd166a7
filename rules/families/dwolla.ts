import { namedToken } from "../formats/index.ts";

export const dwolla = [
  namedToken({
    id: "dwolla-key-secret",
    title: "Dwolla application key or secret",
    family: "dwolla",
    severity: "critical",
    names: ["dwolla"],
    parts: [{ of: "base62", length: 50 }],
    formatSource: "https://developers.dwolla.com/docs/auth",
    remedy: "Rotate key and secret on the Applications page of the dashboard",
  }),
];
