import { namedToken } from "../formats/index.ts";

export const statsig = [
  namedToken({
    id: "statsig-server-secret",
    title: "Statsig server secret or console key",
    family: "statsig",
    severity: "high",
    names: ["statsig"],
    parts: [{ oneOf: ["secret-", "console-"] }, { of: "base62", length: 43 }],
    formatSource: "https://docs.statsig.com/sdk-keys/api-keys",
    remedy: "Delete it under Settings, Keys and Environments",
  }),
];
