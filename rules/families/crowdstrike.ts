import { namedToken } from "../formats/index.ts";

export const crowdstrike = [
  namedToken({
    id: "crowdstrike-client-secret",
    title: "CrowdStrike Falcon API client secret",
    family: "crowdstrike",
    severity: "critical",
    names: ["falcon", "crowdstrike"],
    kinds: ["client_secret", "secret", "api_secret"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://developer.crowdstrike.com/docs/openapi/",
    remedy: "Reset or delete the API client under Support and resources, API clients and keys",
  }),
];
