import { namedToken } from "../formats/index.ts";

export const checkmarx = [
  namedToken({
    id: "checkmarx-client-secret",
    title: "Checkmarx One OAuth client secret",
    family: "checkmarx",
    severity: "high",
    names: ["checkmarx", "cx_client", "cxone"],
    kinds: ["client_secret", "secret"],
    parts: [{ of: "base62", length: 32 }],
    formatSource: "https://docs.checkmarx.com/en/34965-188712-creating-oauth-clients.html",
    remedy: "Regenerate it under Identity and access management, OAuth clients",
  }),
];
