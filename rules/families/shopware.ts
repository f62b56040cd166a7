import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer.shopware.com/docs/guides/integrations-api/general-concepts/authentication.html";

export const shopware = [
  namedToken({
    id: "shopware-secret-access-key",
    title: "Shopware secret access key",
    family: "shopware",
    severity: "critical",
    names: ["shopware"],
    kinds: ["secret_access_key", "secret_key", "client_secret", "secret"],
    parts: [{ of: "base62", length: 48, lengthMax: 54 }],
    formatSource,
    remedy: "Delete the integration under Settings, System, Integrations",
  }),
  prefixedToken({
    id: "shopware-integration-access-key",
    title: "Shopware integration access key id",
    family: "shopware",
    severity: "low",
    prefix: "SWIA",
    parts: [{ of: "upperAndDigits", length: 22 }],
    formatSource,
    remedy: "It is the public half: delete the integration if the secret stood beside it",
  }),
];
