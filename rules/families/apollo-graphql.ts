import { namedToken } from "../formats/index.ts";

const formatSource = "https://www.apollographql.com/docs/graphos/platform/access-management/api-keys";

export const apolloGraphql = [
  namedToken({
    id: "apollo-graphql-graph-key",
    title: "Apollo GraphOS graph API key",
    family: "apollo-graphql",
    severity: "high",
    names: ["apollo"],
    parts: ["service:", { of: "url64", length: 1, lengthMax: 64 }, ":", { of: "url64", length: 22 }],
    formatSource,
    remedy: "Delete it under the settings of its graph, API keys",
  }),
  namedToken({
    id: "apollo-graphql-user-key",
    title: "Apollo GraphOS personal API key",
    family: "apollo-graphql",
    severity: "critical",
    names: ["apollo"],
    parts: ["user:", { oneOf: ["gh.", "go.", "pw.", "fa."] }, { of: "url64", length: 8, lengthMax: 64 }, ":", { of: "url64", length: 22 }],
    formatSource,
    remedy: "Delete it under User settings, API keys",
  }),
];
