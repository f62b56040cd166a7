import { namedToken } from "../formats/index.ts";

export const xero = [
  namedToken({
    id: "xero-client-secret",
    title: "Xero client secret",
    family: "xero",
    severity: "critical",
    names: ["xero"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "url64", length: 48 }],
    formatSource: "https://developer.xero.com/documentation/guides/oauth2/overview/",
    remedy: "Delete the secret under Configuration of the app at developer.xero.com",
  }),
];
