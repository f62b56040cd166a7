import { namedToken } from "../formats/index.ts";

export const shotstack = [
  namedToken({
    id: "shotstack-api-key",
    title: "Shotstack API key",
    family: "shotstack",
    severity: "high",
    names: ["shotstack"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://shotstack.io/docs/guide/getting-started/authentication/",
    remedy: "Delete it under API Keys in the dashboard",
  }),
];
