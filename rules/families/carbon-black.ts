import { namedToken } from "../formats/index.ts";

export const carbonBlack = [
  namedToken({
    id: "carbon-black-api-secret",
    title: "Carbon Black Cloud API secret key",
    family: "carbon-black",
    severity: "critical",
    names: ["carbon_black"],
    parts: [{ of: "upperAndDigits", length: 24 }],
    formatSource: "https://developer.carbonblack.com/reference/carbon-black-cloud/authentication/",
    remedy: "Delete it under Settings, API Access, API Keys",
  }),
];
