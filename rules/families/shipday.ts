import { namedToken } from "../formats/index.ts";

export const shipday = [
  namedToken({
    id: "shipday-api-key",
    title: "Shipday API key",
    family: "shipday",
    severity: "high",
    names: ["shipday"],
    parts: [{ of: "base62", length: 10 }, ".", { of: "base62", length: 20 }],
    formatSource: "https://docs.shipday.com/reference/authentication",
    remedy: "Reset the key under My account, API",
  }),
];
