import { namedToken } from "../formats/index.ts";

export const peopledatalabs = [
  namedToken({
    id: "people-data-labs-api-key",
    title: "People Data Labs API key",
    family: "peopledatalabs",
    severity: "high",
    names: ["peopledatalabs", "people_data_labs", "pdl_api"],
    kinds: ["api_key", "key", "token"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.peopledatalabs.com/docs/authentication",
    remedy: "Delete it under API Keys in the dashboard",
  }),
];
