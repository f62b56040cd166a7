import { namedToken, prefixedToken } from "../formats/index.ts";

export const confluent = [
  prefixedToken({
    id: "confluent-cloud-api-secret",
    title: "Confluent Cloud API secret",
    family: "confluent",
    severity: "critical",
    prefix: "cflt",
    parts: [{ of: "base64", length: 60 }],
    formatSource:
      "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    remedy: "confluent api-key delete KEY",
  }),
  namedToken({
    id: "confluent-cloud-api-secret-legacy",
    title: "Confluent Cloud API secret (without prefix)",
    family: "confluent",
    severity: "critical",
    names: ["confluent", "ccloud", "kafka_api"],
    kinds: ["api_secret", "secret", "api_key_secret", "secret_key"],
    parts: [{ of: "base64", length: 64 }],
    formatSource:
      "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
    remedy: "confluent api-key delete KEY",
  }),
];
