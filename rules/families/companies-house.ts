import { namedToken } from "../formats/index.ts";

const uuid = [
  { of: "hex", length: 8 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 4 },
  "-",
  { of: "hex", length: 12 },
] as const;

export const companiesHouse = [
  namedToken({
    id: "companies-house-api-key",
    title: "Companies House API key",
    family: "companies-house",
    severity: "medium",
    names: ["companies_house", "companieshouse"],
    parts: uuid,
    formatSource: "https://developer-specs.company-information.service.gov.uk/guides/authorisation",
    remedy: "Delete the key of the application on the developer hub",
  }),
];
