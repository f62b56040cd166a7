import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "foursquare",
  severity: "high",
  formatSource: "https://docs.foursquare.com/developer/docs/manage-api-keys",
  remedy: "Delete it under the project in the Foursquare developer console",
} as const;

export const foursquare = [
  prefixedToken({
    ...shared,
    id: "foursquare-api-key",
    title: "Foursquare Places API key",
    prefix: "fsq3",
    parts: [{ of: "base64", length: 43 }, "="],
  }),
  namedToken({
    ...shared,
    id: "foursquare-client-secret",
    title: "Foursquare client secret",
    names: ["foursquare", "fsq"],
    kinds: ["client_secret", "client_id", "secret"],
    parts: [{ of: "upperAndDigits", length: 48 }],
  }),
];
