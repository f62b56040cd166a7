import { namedToken, prefixedToken } from "../formats/index.ts";

const formatSource = "https://docs.censys.com/reference/get-started";

export const censys = [
  prefixedToken({
    id: "censys-personal-token",
    title: "Censys personal access token",
    family: "censys",
    severity: "medium",
    confidence: "medium",
    prefix: "censys_",
    parts: [{ of: "base62", length: 8 }, "_", { of: "base62", length: 20, lengthMax: 40 }],
    formatSource,
    remedy: "Delete it under Account, Personal access tokens",
  }),
  namedToken({
    id: "censys-api-secret",
    title: "Censys API secret",
    family: "censys",
    severity: "medium",
    names: ["censys"],
    kinds: ["secret", "api_secret", "key", "token"],
    parts: [{ of: "base62", length: 32 }],
    formatSource,
    remedy: "Reset it on the account page, API",
  }),
];
