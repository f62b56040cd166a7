import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.bigcommerce.com/docs/start/authentication/api-accounts";

export const bigcommerce = [
  namedToken({
    id: "bigcommerce-access-token",
    title: "BigCommerce access token",
    family: "bigcommerce",
    severity: "critical",
    names: ["bigcommerce", "big_commerce"],
    parts: [{ of: "lowerAndDigits", length: 31 }],
    formatSource,
    remedy: "Delete the API account under Settings, Store-level API accounts",
  }),
  namedToken({
    id: "bigcommerce-client-secret",
    title: "BigCommerce client secret",
    family: "bigcommerce",
    severity: "critical",
    names: ["bigcommerce", "big_commerce"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Delete the API account, or reset the secret in the Developer Portal",
  }),
];
