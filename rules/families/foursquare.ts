import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.foursquare.com/developer/reference/authentication";

export const foursquare = [
  prefixedToken({
    id: "foursquare-api-key",
    title: "Foursquare Places API key",
    family: "foursquare",
    severity: "medium",
    prefix: "fsq3",
    parts: [{ of: "base64", length: 43 }, "="],
    formatSource,
    remedy: "Delete the key of the project in the developer console",
  }),
  namedToken({
    id: "foursquare-client-secret",
    title: "Foursquare client secret",
    family: "foursquare",
    severity: "medium",
    names: ["foursquare", "fsq"],
    parts: [{ of: "upperAndDigits", length: 48 }],
    formatSource,
    remedy: "Reset the client secret of the project in the developer console",
  }),
];
