import { namedToken } from "../formats/index.ts";

export const deezer = [
  namedToken({
    id: "deezer-app-secret",
    title: "Deezer app secret",
    family: "deezer",
    severity: "high",
    names: ["deezer"],
    kinds: ["app_secret", "client_secret", "secret", "secret_key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.deezer.com/api/oauth",
    remedy: "Reset the secret on the app's page",
  }),
];
