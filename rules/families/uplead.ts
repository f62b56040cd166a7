import { namedToken } from "../formats/index.ts";

export const uplead = [
  namedToken({
    id: "uplead-api-key",
    title: "UpLead API key",
    family: "uplead",
    severity: "medium",
    names: ["uplead"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.uplead.com/",
    remedy: "Regenerate it on the account's API page",
  }),
];
