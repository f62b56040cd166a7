import { namedToken } from "../formats/index.ts";

export const abuseipdb = [
  namedToken({
    id: "abuseipdb-api-key",
    title: "AbuseIPDB API key",
    family: "abuseipdb",
    severity: "medium",
    names: ["abuse_ipdb"],
    parts: [{ of: "hex", length: 80 }],
    formatSource: "https://docs.abuseipdb.com/",
    remedy: "Delete it under Account, API",
  }),
];
