import { namedToken } from "../formats/index.ts";

export const travisCi = [
  namedToken({
    id: "travis-ci-token",
    title: "Travis CI API token",
    family: "travis-ci",
    severity: "high",
    names: ["travis"],
    kinds: ["token", "api_key", "api_token", "secret"],
    parts: [{ of: "base62", length: 22 }],
    formatSource: "https://docs.travis-ci.com/user/triggering-builds/",
    remedy: "Regenerate it under Settings of the account on travis-ci.com",
  }),
];
