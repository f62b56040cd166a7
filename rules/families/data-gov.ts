import { namedToken } from "../formats/index.ts";

export const dataGov = [
  namedToken({
    id: "data-gov-api-key",
    title: "api.data.gov API key",
    family: "data-gov",
    severity: "medium",
    names: [
      "data_gov",
      "datagov",
      "data.gov",
      "congress_gov",
      "fec",
      "regulations_gov",
      "nrel",
      "usda",
      "fdc",
      "college_scorecard",
      "govinfo",
    ],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://api.data.gov/docs/api-key/",
    remedy: "Sign up for a new key and write to the agency to disable this one",
  }),
];
