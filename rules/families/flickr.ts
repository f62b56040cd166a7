import { namedToken } from "../formats/index.ts";

export const flickr = [
  namedToken({
    id: "flickr-api-key",
    title: "Flickr API key",
    family: "flickr",
    severity: "medium",
    names: ["flickr"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://www.flickr.com/services/api/misc.api_keys.html",
    remedy: "Delete the app in the App Garden",
  }),
  namedToken({
    id: "flickr-api-secret",
    title: "Flickr API secret",
    family: "flickr",
    severity: "medium",
    names: ["flickr"],
    kinds: ["api_secret", "client_secret", "secret"],
    parts: [{ of: "hex", length: 16 }],
    formatSource: "https://www.flickr.com/services/api/misc.api_keys.html",
    remedy: "Delete the app in the App Garden",
  }),
];
