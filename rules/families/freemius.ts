import { namedToken } from "../formats/index.ts";

export const freemius = [
  namedToken({
    id: "freemius-secret-key",
    title: "Freemius product secret key",
    family: "freemius",
    severity: "high",
    names: ["freemius", "fs_secret"],
    kinds: ["secret_key", "key"],
    parts: ["sk_", { of: "url64", length: 29 }],
    formatSource: "https://freemius.com/help/documentation/wordpress-sdk/",
    remedy: "Ask Freemius support to reset the keys of the product",
  }),
];
