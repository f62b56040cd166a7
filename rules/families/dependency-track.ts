import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "dependency-track",
  severity: "high",
  formatSource: "https://docs.dependencytrack.org/integrations/rest-api/",
  remedy: "Delete the key of its team under Administration, Access Management",
} as const;

export const dependencyTrack = [
  prefixedToken({
    ...shared,
    id: "dependency-track-api-key",
    title: "Dependency-Track API key",
    prefix: "odt_",
    parts: [{ of: "base62", length: 32, lengthMax: 255 }],
  }),
  prefixedToken({
    ...shared,
    id: "dependency-track-api-key-with-public-id",
    title: "Dependency-Track API key with a public id",
    prefix: "odt_",
    parts: [{ of: "base62", length: 8 }, "_", { of: "base62", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "dependency-track-legacy-api-key",
    title: "Dependency-Track API key of the older kind",
    names: ["dependency_track", "dtrack"],
    parts: [{ of: "base62", length: 32 }],
  }),
];
