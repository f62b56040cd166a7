import { prefixedToken } from "../formats/index.ts";

export const locationiq = [
  prefixedToken({
    id: "locationiq-access-token",
    title: "LocationIQ access token",
    family: "locationiq",
    severity: "medium",
    prefix: "pk.",
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.locationiq.com/docs/api-access-tokens",
    remedy: "Delete the token under API Access Tokens",
  }),
];
