import { namedToken } from "../formats/index.ts";

export const codemagic = [
  namedToken({
    id: "codemagic-api-token",
    title: "Codemagic API token",
    family: "codemagic",
    severity: "critical",
    names: ["codemagic", "cm_api"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://docs.codemagic.io/rest-api/codemagic-rest-api/",
    remedy: "Reset it under Personal account or team settings, Codemagic API",
  }),
];
