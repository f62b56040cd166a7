import { namedToken } from "../formats/index.ts";

export const medium = [
  namedToken({
    id: "medium-integration-token",
    title: "Medium integration token",
    family: "medium",
    severity: "medium",
    names: ["medium_integration", "medium_access", "medium_api", "medium_user"],
    kinds: ["token", "key"],
    parts: ["2", { of: "hex", length: 64 }],
    formatSource: "https://github.com/Medium/medium-api-docs#22-self-issued-access-tokens",
    remedy: "Revoke it under Settings, Security and apps, Integration tokens",
  }),
];
