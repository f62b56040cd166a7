import { namedToken, uuid } from "../formats/index.ts";

export const duckdns = [
  namedToken({
    id: "duckdns-token",
    title: "Duck DNS token",
    family: "duckdns",
    severity: "high",
    names: ["duckdns", "duck_dns"],
    kinds: ["api_token", "token", "key"],
    parts: uuid,
    formatSource: "https://www.duckdns.org/spec.jsp",
    remedy: "Recreate the token in the account's menu",
  }),
];
