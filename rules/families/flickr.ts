import { namedToken } from "../formats/index.ts";

const shared = {
  family: "flickr",
  severity: "medium",
  formatSource: "https://www.flickr.com/services/api/misc.api_keys.html",
  remedy: "Delete the key in the App Garden",
  names: ["flickr"],
} as const;

export const flickr = [
  namedToken({ ...shared, id: "flickr-api-key", title: "Flickr API key", kinds: ["api_key", "key"], parts: [{ of: "hex", length: 32 }] }),
  namedToken({
    ...shared,
    id: "flickr-api-secret",
    title: "Flickr API secret",
    kinds: ["api_secret", "secret"],
    parts: [{ of: "hex", length: 16 }],
  }),
];
