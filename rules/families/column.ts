import { namedToken } from "../formats/index.ts";

export const column = [
  namedToken({
    id: "column-api-key",
    title: "Column bank API key",
    family: "column",
    severity: "critical",
    names: ["column", "column_bank"],
    kinds: ["api_key", "key", "secret"],
    parts: [{ oneOf: ["live_", "test_"] }, { of: "base62", length: 27 }],
    formatSource: "https://docs.column.com/introduction",
    remedy: "Delete the key under Platform, Developer in the dashboard",
  }),
];
