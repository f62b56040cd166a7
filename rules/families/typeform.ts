import { namedToken, prefixedToken } from "../formats/index.ts";

export const typeform = [
  prefixedToken({
    id: "typeform-personal-token",
    title: "Typeform personal access token",
    family: "typeform",
    severity: "high",
    prefix: "tfp_",
    parts: [{ of: "url64", length: 59 }],
    formatSource: "https://www.typeform.com/developers/get-started/personal-access-token/",
    remedy: "Delete it under Account, Personal tokens",
  }),
  namedToken({
    id: "typeform-legacy-token",
    title: "Typeform access token (older form)",
    family: "typeform",
    severity: "high",
    names: ["typeform"],
    parts: [{ of: "base62", length: 43, lengthMax: 44 }],
    formatSource: "https://www.typeform.com/developers/get-started/personal-access-token/",
    remedy: "Delete it under Account, Personal tokens",
  }),
];
