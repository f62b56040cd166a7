import { namedToken } from "../formats/index.ts";

export const commercetools = [
  namedToken({
    id: "commercetools-client-secret",
    title: "commercetools client secret",
    family: "commercetools",
    severity: "critical",
    names: ["commercetools", "ctp"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 32 }],
    formatSource: "https://docs.commercetools.com/api/authorization",
    remedy: "DELETE /{projectKey}/api-clients/{id}",
  }),
];
