import { type Part, prefixedToken } from "../formats/index.ts";

const formatSource = "https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api";
/** In the form of a UUID, with letters beyond `f`. */
const id: readonly Part[] = [8, 4, 4, 4, 12].flatMap((length, nth): Part[] => [
  ...(nth === 0 ? [] : ["-"]),
  { of: "lowerAndDigits", length },
]);

export const amazonSellingPartner = [
  prefixedToken({
    id: "amazon-mws-auth-token",
    title: "Amazon MWS auth token",
    family: "amazon-selling-partner",
    severity: "critical",
    prefix: "amzn.mws.",
    parts: id,
    formatSource,
    remedy: "Disable the developer under Apps and Services, Manage your apps in Seller Central",
  }),
  prefixedToken({
    id: "amazon-lwa-client-secret",
    title: "Login with Amazon client secret",
    family: "amazon-selling-partner",
    severity: "critical",
    prefix: "amzn1.oa2-cs.v1.",
    parts: [{ of: "hex", length: 64 }],
    formatSource,
    remedy: "Rotate the LWA credentials in the Developer Console",
  }),
  prefixedToken({
    id: "amazon-lwa-refresh-token",
    title: "Login with Amazon refresh token",
    family: "amazon-selling-partner",
    severity: "critical",
    prefix: "Atzr|",
    parts: [{ of: "url64", length: 150, lengthMax: 600 }],
    formatSource,
    remedy: "Revoke the authorization of the app in Seller Central",
  }),
  prefixedToken({
    id: "amazon-lwa-access-token",
    title: "Login with Amazon access token",
    family: "amazon-selling-partner",
    severity: "medium",
    prefix: "Atza|",
    parts: [{ of: "url64", length: 150, lengthMax: 700 }],
    formatSource,
    remedy: "It ends within the hour; revoke the authorization of the app",
  }),
];
