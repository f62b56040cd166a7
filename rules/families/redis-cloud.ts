import { namedToken } from "../formats/index.ts";

export const redisCloud = [
  namedToken({
    id: "redis-cloud-secret-key",
    title: "Redis Cloud API secret key",
    family: "redis-cloud",
    severity: "critical",
    names: ["redis_cloud", "rediscloud"],
    kinds: ["secret_key", "secret", "api_secret_key", "user_key", "key"],
    parts: ["S", { of: "lowerAndDigits", length: 50 }],
    formatSource: "https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/",
    remedy: "Delete it under Access management, API keys",
  }),
  namedToken({
    id: "redis-cloud-account-key",
    title: "Redis Cloud API account key",
    family: "redis-cloud",
    severity: "high",
    names: ["redis_cloud", "rediscloud"],
    kinds: ["access_key", "account_key", "api_key", "key"],
    parts: ["A", { of: "lowerAndDigits", length: 50 }],
    formatSource: "https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/",
    remedy: "Disable and enable the API under Access management, API keys",
  }),
];
