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
    names: ["companies_house"],
    parts: uuid,
    formatSource: "https://developer.company-information.service.gov.uk/authentication",
    remedy: "Delete the key under the application in the developer hub",
  }),
];
