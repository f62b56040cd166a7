import { namedToken, uuid } from "../formats/index.ts";

export const docusign = [
  namedToken({
    id: "docusign-secret-key",
    title: "DocuSign integration secret key",
    family: "docusign",
    severity: "high",
    names: ["docusign", "docu_sign"],
    kinds: ["secret_key", "client_secret", "secret"],
    parts: uuid,
    formatSource: "https://developers.docusign.com/platform/configure-app/",
    remedy: "Delete the secret key under Apps and Keys, after a new one is in use",
  }),
];
