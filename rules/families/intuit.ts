import { namedToken } from "../formats/index.ts";

const formatSource = "https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0";

export const intuit = [
  namedToken({
    id: "intuit-client-secret",
    title: "Intuit or QuickBooks client secret",
    family: "intuit",
    severity: "critical",
    names: ["intuit", "quickbooks", "qbo"],
    kinds: ["client_secret", "secret", "app_secret", "consumer_secret"],
    parts: [{ of: "base62", length: 40 }],
    formatSource,
    remedy: "Rotate the secret under Keys & credentials in the developer portal",
  }),
  namedToken({
    id: "intuit-refresh-token",
    title: "QuickBooks Online refresh token",
    family: "intuit",
    severity: "critical",
    names: ["intuit", "quickbooks", "qbo", "refresh"],
    kinds: ["refresh_token", "token"],
    parts: [{ oneOf: ["AB11", "RT1-"] }, { of: "url64", length: 40, lengthMax: 60 }],
    formatSource,
    remedy: "POST https://developer.api.intuit.com/v2/oauth2/tokens/revoke with it",
  }),
];
