import { namedToken } from "../formats/index.ts";

export const whmcs = [
  namedToken({
    id: "whmcs-api-secret",
    title: "WHMCS API secret",
    family: "whmcs",
    severity: "critical",
    names: ["whmcs"],
    kinds: ["api_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://developers.whmcs.com/api/authentication/",
    remedy: "Delete it under Configuration, API credentials",
  }),
];
