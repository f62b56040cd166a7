import { namedToken, prefixedToken } from "../formats/index.ts";

const shared = {
  family: "honeycomb",
  formatSource: "https://docs.honeycomb.io/api/authentication",
  remedy: "Delete or disable it under Environment settings or Team settings, API Keys",
} as const;

/** The third letter of a prefix names the region. */
export const honeycomb = [
  ...(["a", "b"] as const).flatMap((region) => [
    prefixedToken({
      ...shared,
      id: region === "a" ? "honeycomb-ingest-key" : "honeycomb-eu-ingest-key",
      title: region === "a" ? "Honeycomb ingest key" : "Honeycomb ingest key, EU region",
      severity: "medium",
      prefix: `hc${region}ik_`,
      parts: [{ of: "lowerAndDigits", length: 58 }],
    }),
    prefixedToken({
      ...shared,
      id: region === "a" ? "honeycomb-management-key" : "honeycomb-eu-management-key",
      title: region === "a" ? "Honeycomb management key" : "Honeycomb management key, EU region",
      severity: "critical",
      prefix: `hc${region}mk_`,
      parts: [{ of: "lowerAndDigits", length: 26 }, ":", { of: "lowerAndDigits", length: 32 }],
    }),
  ]),
  namedToken({
    ...shared,
    id: "honeycomb-configuration-key",
    title: "Honeycomb configuration key",
    severity: "high",
    names: ["honeycomb"],
    parts: [{ of: "base62", length: 22 }],
  }),
  namedToken({
    ...shared,
    id: "honeycomb-classic-key",
    title: "Honeycomb Classic API key",
    severity: "high",
    names: ["honeycomb"],
    parts: [{ of: "hex", length: 32 }],
  }),
];
