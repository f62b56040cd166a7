import { namedToken } from "../formats/index.ts";

export const split = [
  namedToken({
    id: "split-api-key",
    title: "Split (Harness FME) API key",
    family: "split",
    severity: "high",
    names: ["split_io", "splitio", "split_sdk", "split_api", "split_admin"],
    parts: [{ of: "lowerAndDigits", length: 32, lengthMax: 64 }],
    formatSource: "https://help.split.io/hc/en-us/articles/360019916211-API-keys",
    remedy: "Revoke it under Admin settings, API keys",
  }),
];
