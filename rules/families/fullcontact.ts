import { namedToken } from "../formats/index.ts";

export const fullcontact = [
  namedToken({
    id: "fullcontact-api-key",
    title: "FullContact API key",
    family: "fullcontact",
    severity: "high",
    names: ["fullcontact", "full_contact"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.fullcontact.com/docs/authentication",
    remedy: "Delete it under API Keys in the FullContact platform",
  }),
];
