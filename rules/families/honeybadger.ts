import { namedToken } from "../formats/index.ts";

export const honeybadger = [
  namedToken({
    id: "honeybadger-auth-token",
    title: "Honeybadger personal auth token",
    family: "honeybadger",
    severity: "high",
    names: ["honeybadger"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://docs.honeybadger.io/api/getting-started/",
    remedy: "Replace it in the Honeybadger user settings",
  }),
];
