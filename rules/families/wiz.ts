import { namedToken } from "../formats/index.ts";

export const wiz = [
  namedToken({
    id: "wiz-client-secret",
    title: "Wiz service account client secret",
    family: "wiz",
    severity: "critical",
    names: ["wiz_client", "wiz_api"],
    kinds: ["secret"],
    parts: [{ of: "base62", length: 64 }],
    formatSource: "https://docs.wiz.io/docs/using-the-wiz-api",
    remedy: "Rotate or delete the service account under Settings, Service Accounts",
  }),
];
