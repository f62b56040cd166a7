import { namedToken } from "../formats/index.ts";

export const logto = [
  namedToken({
    id: "logto-app-secret",
    title: "Logto application secret",
    family: "logto",
    severity: "high",
    names: ["logto"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.logto.io/integrate-logto/integrate-logto-into-your-application",
    remedy: "Delete the secret on the application's page, after a new one is in use",
  }),
];
