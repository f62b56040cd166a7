import { namedToken } from "../formats/index.ts";

export const apolloIo = [
  namedToken({
    id: "apollo-io-api-key",
    title: "Apollo.io API key",
    family: "apollo-io",
    severity: "high",
    names: ["apollo_io", "apollo_api", "apollo"],
    kinds: ["api_key", "key"],
    parts: [{ of: "url64", length: 22 }],
    formatSource: "https://docs.apollo.io/docs/create-api-key",
    remedy: "Delete it under Settings, Integrations, API keys",
  }),
];
