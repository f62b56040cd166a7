import { namedToken } from "../formats/index.ts";

export const duo = [
  namedToken({
    id: "duo-secret-key",
    title: "Duo integration secret key",
    family: "duo",
    severity: "critical",
    names: ["duo"],
    kinds: ["secret_key", "skey", "client_secret"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://duo.com/docs/adminapi",
    remedy: "Reset the secret key on the application's page in the Duo Admin Panel",
  }),
];
