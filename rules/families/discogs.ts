import { namedToken } from "../formats/index.ts";

const shared = {
  family: "discogs",
  severity: "medium",
  formatSource: "https://www.discogs.com/developers/#page:authentication",
  remedy: "Generate a new token under Settings, Developers",
  names: ["discogs"],
} as const;

export const discogs = [
  namedToken({ ...shared, id: "discogs-token", title: "Discogs personal access token", parts: [{ of: "base62", length: 40 }] }),
  namedToken({
    ...shared,
    id: "discogs-consumer-secret",
    title: "Discogs consumer secret",
    kinds: ["consumer_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
  }),
];
