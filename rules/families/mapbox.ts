import { prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.mapbox.com/api/accounts/tokens/";

export const mapbox = [
  prefixedToken({
    id: "mapbox-secret-token",
    title: "Mapbox secret access token",
    family: "mapbox",
    severity: "high",
    prefix: "sk.eyJ",
    parts: [{ of: "url64", length: 40, lengthMax: 220 }, ".", { of: "url64", length: 22 }],
    formatSource,
    remedy: "DELETE /tokens/v2/{username}/{token_id}, or delete it under Access tokens",
  }),
  prefixedToken({
    id: "mapbox-temporary-token",
    title: "Mapbox temporary access token",
    family: "mapbox",
    severity: "medium",
    prefix: "tk.eyJ",
    parts: [{ of: "url64", length: 40, lengthMax: 220 }, ".", { of: "url64", length: 22 }],
    formatSource,
    remedy: "It ends within the hour; delete the token that made it",
  }),
  prefixedToken({
    id: "mapbox-public-token",
    title: "Mapbox public access token",
    family: "mapbox",
    severity: "low",
    prefix: "pk.eyJ",
    parts: [{ of: "url64", length: 40, lengthMax: 220 }, ".", { of: "url64", length: 22 }],
    formatSource,
    remedy: "Public by design; restrict it to URLs, or delete it under Access tokens",
  }),
];
