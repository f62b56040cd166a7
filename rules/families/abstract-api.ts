import { namedToken } from "../formats/index.ts";

export const abstractApi = [
  namedToken({
    id: "abstract-api-key",
    title: "Abstract API key",
    family: "abstract-api",
    severity: "medium",
    names: ["abstract_api"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.abstractapi.com/",
    remedy: "Regenerate it on the page of the API in the dashboard",
  }),
];
