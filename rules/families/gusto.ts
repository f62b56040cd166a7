import { namedToken } from "../formats/index.ts";

export const gusto = [
  namedToken({
    id: "gusto-client-secret",
    title: "Gusto application client secret",
    family: "gusto",
    severity: "high",
    names: ["gusto"],
    kinds: ["client_secret", "app_secret", "secret", "access_token", "token"],
    parts: [{ of: "url64", length: 43 }],
    formatSource: "https://docs.gusto.com/app-integrations/docs/authentication",
    remedy: "Rotate the secret of the application in the Gusto Developer Portal",
  }),
];
