import { namedToken } from "../formats/index.ts";

export const box = [
  namedToken({
    id: "box-client-secret",
    title: "Box app client secret",
    family: "box",
    severity: "high",
    names: ["box_client", "box_app", "box_oauth", "boxclient"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.box.com/guides/authentication/client-credentials/",
    remedy: "Reset the client secret on the app's Configuration page in the Box Developer Console",
  }),
  namedToken({
    id: "box-developer-token",
    title: "Box developer or access token",
    family: "box",
    severity: "high",
    names: ["box_developer", "box_access", "box_dev"],
    kinds: ["token"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developer.box.com/guides/authentication/tokens/",
    remedy: "POST https://api.box.com/oauth2/revoke",
  }),
];
