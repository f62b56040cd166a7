import { namedToken, prefixedToken } from "../formats/index.ts";

export const miro = [
  prefixedToken({
    id: "miro-access-token",
    title: "Miro access token",
    family: "miro",
    severity: "high",
    prefix: "eyJtaXJv",
    parts: [{ of: "url64", length: 40, lengthMax: 124 }],
    formatSource: "https://developers.miro.com/docs/getting-started-with-oauth",
    remedy: "POST https://api.miro.com/v2/oauth/revoke, or reinstall the app",
  }),
  namedToken({
    id: "miro-client-secret",
    title: "Miro client secret",
    family: "miro",
    severity: "high",
    names: ["miro_client", "miro_app"],
    kinds: ["secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.miro.com/docs/getting-started-with-oauth",
    remedy: "Reset the client secret in the app's settings",
  }),
];
