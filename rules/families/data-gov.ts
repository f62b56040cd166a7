import { namedToken } from "../formats/index.ts";

export const dataGov = [
  namedToken({
    id: "data-gov-api-key",
    title: "api.data.gov (NASA and others) API key",
    family: "data-gov",
    severity: "medium",
    names: ["data_gov", "datagov", "nasa"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api.data.gov/docs/developer-manual/",
    remedy: "Register for a new key; ask the agency to disable the old one",
  }),
];
