import { namedToken } from "../formats/index.ts";

export const statsig = [
  namedToken({
    id: "statsig-server-secret",
    title: "Statsig server secret key",
    family: "statsig",
    severity: "high",
    names: ["statsig"],
    parts: ["secret-", { of: "base62", length: 43, lengthMax: 44 }],
    formatSource: "https://docs.statsig.com/sdk-keys/api-keys/",
    remedy: "Deactivate it under Settings, Keys and Environments",
  }),
  namedToken({
    id: "statsig-console-key",
    title: "Statsig Console API key",
    family: "statsig",
    severity: "critical",
    names: ["statsig"],
    parts: ["console-", { of: "base62", length: 43, lengthMax: 44 }],
    formatSource: "https://docs.statsig.com/console-api/introduction",
    remedy: "Deactivate it under Settings, Keys and Environments",
  }),
];
