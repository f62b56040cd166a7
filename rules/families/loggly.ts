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

export const loggly = [
  namedToken({
    id: "loggly-token",
    title: "Loggly token",
    family: "loggly",
    severity: "medium",
    names: ["loggly"],
    parts: [...uuid],
    formatSource: "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
    remedy: "Retire it under Source Setup, Customer Tokens",
  }),
];
