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

export const docusign = [
  namedToken({
    id: "docusign-secret-key",
    title: "DocuSign client secret key",
    family: "docusign",
    severity: "critical",
    names: ["docusign"],
    kinds: ["client_secret", "secret", "secret_key", "api_secret"],
    parts: uuid,
    formatSource: "https://developers.docusign.com/platform/auth/",
    remedy: "Delete the secret key under Apps and Keys",
  }),
];
