import { namedToken } from "../formats/index.ts";

export const hasura = [
  namedToken({
    id: "hasura-admin-secret",
    title: "Hasura admin secret or Cloud access token",
    family: "hasura",
    severity: "critical",
    names: ["hasura"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://hasura.io/docs/2.0/hasura-cloud/api-reference/",
    remedy: "Set a new HASURA_GRAPHQL_ADMIN_SECRET, or delete the token under My account, Access tokens",
  }),
];
