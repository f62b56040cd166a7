import { claimBeside, namedToken } from "../formats/index.ts";

/** https://www.algolia.com/doc/guides/getting-started/quick-start/: ten capitals and digits, which every search tells. */
const applicationId = /app(?:lication)?[_.-]?id["'\]]{0,2}\s{0,4}(?:=>|=|:)\s{0,4}["'`]?([0-9A-Z]{10})(?![0-9A-Za-z])/dgi;

export const algolia = [
  namedToken({
    id: "algolia-api-key",
    title: "Algolia API key",
    family: "algolia",
    severity: "high",
    names: ["algolia"],
    parts: [{ of: "hex", length: 32 }],
    claims: (_, around) => claimBeside("algolia.application_id", around, applicationId),
    formatSource: "https://www.algolia.com/doc/guides/security/api-keys/",
    remedy: "DELETE /1/keys/{key}, or delete it under API Keys; admin keys are regenerated there",
  }),
];
