import { namedToken, uuid } from "../formats/index.ts";

export const dnsMadeEasy = [
  namedToken({
    id: "dns-made-easy-secret-key",
    title: "DNS Made Easy secret key",
    family: "dns-made-easy",
    severity: "critical",
    names: ["dnsmadeeasy", "dns_made_easy"],
    kinds: ["api_secret", "secret_key", "secret", "api_key", "key"],
    parts: uuid,
    formatSource: "https://api-docs.dnsmadeeasy.com/",
    remedy: "Make new keys under Config, Account information",
  }),
];
