import { namedToken, uuid } from "../formats/index.ts";

export const loggly = [
  namedToken({
    id: "loggly-token",
    title: "Loggly token",
    family: "loggly",
    severity: "medium",
    names: ["loggly"],
    parts: uuid,
    formatSource: "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
    remedy: "Retire it under Source Setup, Customer Tokens",
  }),
];
