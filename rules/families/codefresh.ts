import { namedToken } from "../formats/index.ts";

export const codefresh = [
  namedToken({
    id: "codefresh-api-key",
    title: "Codefresh API key",
    family: "codefresh",
    severity: "critical",
    names: ["codefresh", "cf_api"],
    parts: [{ of: "hex", length: 24 }, ".", { of: "hex", length: 32 }],
    formatSource: "https://codefresh.io/docs/docs/integrations/codefresh-api/",
    remedy: "Revoke it under User settings, API keys",
  }),
];
