import { namedToken, prefixedToken } from "../formats/index.ts";

/** The base64 of `{"miro.origin":"eu01"}` names the region; the secret stands behind it. */
export const miro = [
  prefixedToken({
    id: "miro-access-token",
    title: "Miro access token",
    family: "miro",
    severity: "high",
    prefix: "eyJtaXJv",
    parts: [{ of: "base62", length: 10, lengthMax: 64 }, "_", { of: "url64", length: 20, lengthMax: 64 }],
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
