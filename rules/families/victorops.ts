import { namedToken, uuid } from "../formats/index.ts";

const shared = {
  family: "victorops",
  formatSource: "https://help.splunk.com/en/splunk-observability-cloud/splunk-on-call",
  remedy: "Delete it under Integrations, API in Splunk On-Call",
} as const;

export const victorops = [
  namedToken({
    ...shared,
    id: "victorops-api-key",
    title: "Splunk On-Call (VictorOps) API key",
    severity: "high",
    names: ["victorops", "splunk_oncall"],
    parts: [{ of: "hex", length: 32 }],
  }),
  namedToken({
    ...shared,
    id: "victorops-rest-endpoint-key",
    title: "Splunk On-Call (VictorOps) REST endpoint key",
    severity: "medium",
    names: ["victorops", "splunk_oncall"],
    parts: uuid,
  }),
];
