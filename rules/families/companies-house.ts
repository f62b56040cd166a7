import { namedToken, uuid } from "../formats/index.ts";

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
