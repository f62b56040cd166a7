import { infixedToken, namedToken } from "../formats/index.ts";

const formatSource = "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key";

export const maxmind = [
  infixedToken({
    id: "maxmind-license-key",
    title: "MaxMind license key",
    family: "maxmind",
    severity: "high",
    before: [{ of: "base62", length: 6 }],
    infix: "_",
    after: [{ of: "base62", length: 29 }, "_mmk"],
    formatSource,
    remedy: "Delete it under Manage license keys in the account portal",
  }),
  namedToken({
    id: "maxmind-legacy-license-key",
    title: "MaxMind license key of the first form",
    family: "maxmind",
    severity: "high",
    names: ["maxmind", "geoip", "geoipupdate", "geolite"],
    kinds: ["license_key", "license", "licensekey", "key"],
    parts: [{ of: "base62", length: 16 }],
    formatSource,
    remedy: "Delete it under Manage license keys in the account portal",
  }),
];
