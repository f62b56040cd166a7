import { namedToken } from "../formats/index.ts";

export const serpstack = [
  namedToken({
    id: "serpstack-api-key",
    title: "serpstack API key",
    family: "serpstack",
    severity: "medium",
    names: ["serpstack"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.apilayer.com/serpstack/docs/api-documentation",
    remedy: "Reset it in the dashboard",
  }),
];
