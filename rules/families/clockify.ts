import { namedToken } from "../formats/index.ts";

export const clockify = [
  namedToken({
    id: "clockify-api-key",
    title: "Clockify API key",
    family: "clockify",
    severity: "high",
    names: ["clockify"],
    parts: [{ of: "base64", length: 48 }],
    formatSource: "https://docs.clockify.me/",
    remedy: "Generate a new one under Preferences, Advanced: that ends the old one",
  }),
];
