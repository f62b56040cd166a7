import { namedToken } from "../formats/index.ts";

export const statsig = [
  namedToken({
    id: "statsig-secret-key",
    title: "Statsig server secret or console API key",
    family: "statsig",
    severity: "high",
    names: ["statsig"],
    parts: [{ oneOf: ["secret-", "console-"] }, { of: "base62", length: 36, lengthMax: 56 }],
    formatSource: "https://docs.statsig.com/access-management/api-keys/",
    remedy: "Deactivate it under Project settings, Keys and environments",
  }),
];
