import { namedToken } from "../formats/index.ts";

export const dnspod = [
  namedToken({
    id: "dnspod-api-token",
    title: "DNSPod API token",
    family: "dnspod",
    severity: "critical",
    names: ["dnspod", "dp_login"],
    kinds: ["api_token", "token", "api_key", "secret", "key"],
    parts: [{ of: "hex", length: 32 }],
    formatSource: "https://docs.dnspod.com/account/dnspod-token/",
    remedy: "Delete it under Account, Keys, DNSPod token",
  }),
];
