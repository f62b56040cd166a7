import { namedToken, uuid } from "../formats/index.ts";

export const cypress = [
  namedToken({
    id: "cypress-record-key",
    title: "Cypress Cloud record key",
    family: "cypress",
    severity: "medium",
    names: ["cypress"],
    parts: uuid,
    formatSource: "https://docs.cypress.io/cloud/account-management/projects#Record-keys",
    remedy: "Delete it under Project settings, Record keys",
  }),
];
