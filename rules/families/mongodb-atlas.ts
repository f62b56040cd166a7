import { namedToken, prefixedToken, uuid } from "../formats/index.ts";

export const mongodbAtlas = [
  prefixedToken({
    id: "mongodb-atlas-service-account-secret",
    title: "MongoDB Atlas service account secret",
    family: "mongodb-atlas",
    severity: "critical",
    prefix: "mdb_sa_sk_",
    parts: [{ of: "url64", length: 40 }],
    formatSource: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
    remedy: "DELETE /api/atlas/v2/orgs/{orgId}/serviceAccounts/{clientId}/secrets/{secretId}",
  }),
  namedToken({
    id: "mongodb-atlas-private-key",
    title: "MongoDB Atlas API private key",
    family: "mongodb-atlas",
    severity: "critical",
    names: ["mongodb_atlas", "atlas"],
    kinds: ["private_key", "private_api_key", "api_private_key", "api_key"],
    parts: uuid,
    formatSource: "https://www.mongodb.com/docs/atlas/configure-api-access/",
    remedy: "DELETE /api/atlas/v2/orgs/{orgId}/apiKeys/{apiUserId}",
  }),
];
