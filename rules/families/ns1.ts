import { namedToken } from "../formats/index.ts";

export const ns1 = [
  namedToken({
    id: "ns1-api-key",
    title: "NS1 API key",
    family: "ns1",
    severity: "critical",
    names: ["ns1", "nsone"],
    kinds: ["api_key", "apikey", "key"],
    parts: [{ of: "base62", length: 20 }],
    formatSource: "https://www.ibm.com/docs/en/ns1-connect?topic=introduction-managing-api-keys",
    remedy: "DELETE https://api.nsone.net/v1/account/apikeys/{id}",
  }),
];
