import { namedToken } from "../formats/index.ts";

const anyUuid = [
  { of: "anyHex", length: 8 },
  "-",
  { of: "anyHex", length: 4 },
  "-",
  { of: "anyHex", length: 4 },
  "-",
  { of: "anyHex", length: 4 },
  "-",
  { of: "anyHex", length: 12 },
] as const;

const shared = {
  family: "splunk",
  formatSource: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
  remedy: "Delete the token under Data inputs, HTTP Event Collector, or under Access Tokens in Observability Cloud",
} as const;

export const splunk = [
  namedToken({
    ...shared,
    id: "splunk-hec-token",
    title: "Splunk HTTP Event Collector token",
    severity: "medium",
    names: ["splunk"],
    parts: [...anyUuid],
  }),
  namedToken({
    ...shared,
    id: "splunk-observability-token",
    title: "Splunk Observability Cloud (SignalFx) access token",
    severity: "high",
    names: ["signalfx", "splunk_access", "splunk_observability"],
    parts: [{ of: "url64", length: 22 }],
  }),
];
