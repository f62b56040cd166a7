import { namedToken } from "../formats/index.ts";

export const abstractApi = [
  namedToken({
    id: "abstract-api-key",
    title: "AbstractAPI API key",
    family: "abstract-api",
    severity: "medium",
    names: ["abstractapi", "abstract_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.abstractapi.com/",
    remedy: "Regenerate it on the API's page in the dashboard",
  }),
];
