import { namedToken } from "../formats/index.ts";

export const couchbase = [
  namedToken({
    id: "couchbase-capella-api-secret",
    title: "Couchbase Capella API key secret",
    family: "couchbase",
    severity: "critical",
    names: ["capella", "couchbase"],
    kinds: ["api_secret", "api_key", "api_key_secret", "key_secret", "token", "secret"],
    parts: [{ of: "base64", length: 60, lengthMax: 120 }],
    formatSource: "https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html",
    remedy: "DELETE https://cloudapi.cloud.couchbase.com/v4/organizations/{id}/apikeys/{accessKey}",
  }),
];
