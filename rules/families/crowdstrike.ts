import { namedToken } from "../formats/index.ts";

export const crowdstrike = [
  namedToken({
    id: "crowdstrike-client-secret",
    title: "CrowdStrike Falcon API client secret",
    family: "crowdstrike",
    severity: "critical",
    names: ["crowdstrike", "falcon"],
    kinds: ["client_secret", "secret", "secret_key"],
    parts: [{ of: "base62", length: 40 }],
    formatSource: "https://www.crowdstrike.com/en-us/blog/tech-center/get-access-falcon-apis/",
    remedy: "Delete the API client under Support and resources, API clients and keys",
  }),
];
