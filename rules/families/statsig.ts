import { prefixedToken } from "../formats/index.ts";

export const statsig = [
  prefixedToken({
    id: "statsig-server-secret",
    title: "Statsig server secret key",
    family: "statsig",
    severity: "high",
    prefix: "secret-",
    parts: [{ of: "base62", length: 40, lengthMax: 44 }],
    formatSource: "https://docs.statsig.com/sdk-keys/api-keys/",
    remedy: "Deactivate it under Settings, Keys and Environments",
  }),
  prefixedToken({
    id: "statsig-console-key",
    title: "Statsig Console API key",
    family: "statsig",
    severity: "critical",
    prefix: "console-",
    parts: [{ of: "base62", length: 40, lengthMax: 44 }],
    formatSource: "https://docs.statsig.com/console-api/introduction",
    remedy: "Deactivate it under Settings, Keys and Environments",
  }),
];
