import { namedToken, prefixedToken } from "../formats/index.ts";

/** WhatsApp Business and page tokens are of the same kind. */
export const facebook = [
  prefixedToken({
    id: "facebook-access-token",
    title: "Facebook (Meta) access token",
    family: "facebook",
    severity: "critical",
    confidence: "high",
    prefix: "EAA",
    parts: [{ of: "base62", length: 100, lengthMax: 400 }],
    formatSource: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
    remedy: "DELETE https://graph.facebook.com/me/permissions with it, or reset the app secret",
  }),
  namedToken({
    id: "facebook-app-access-token",
    title: "Facebook app access token",
    family: "facebook",
    severity: "high",
    names: ["facebook", "fb_app", "fb_access", "fb_page", "meta_app", "instagram"],
    kinds: ["access_token", "token"],
    parts: [{ of: "digits", length: 15, lengthMax: 17 }, "|", { of: "url64", length: 27, lengthMax: 28 }],
    formatSource: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
    remedy: "DELETE https://graph.facebook.com/me/permissions with it, or reset the app secret",
  }),
  namedToken({
    id: "facebook-app-secret",
    title: "Facebook app secret",
    family: "facebook",
    severity: "high",
    names: ["facebook", "fb_app", "fb_client", "meta_app", "instagram", "whatsapp", "threads_app"],
    kinds: ["app_secret", "client_secret", "secret"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://developers.facebook.com/docs/facebook-login/security/",
    remedy: "Reset it under the app's Settings, Basic",
  }),
];
