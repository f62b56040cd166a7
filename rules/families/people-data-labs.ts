import { namedToken } from "../formats/index.ts";

export const peopleDataLabs = [
  namedToken({
    id: "people-data-labs-api-key",
    title: "People Data Labs API key",
    family: "people-data-labs",
    severity: "high",
    names: ["people_data_labs", "pdl_api"],
    parts: [{ of: "hex", length: 64 }],
    formatSource: "https://docs.peopledatalabs.com/docs/authentication",
    remedy: "Regenerate it under API Keys in the PDL dashboard",
  }),
];
