import { namedToken } from "../formats/index.ts";

export const basecamp = [
  namedToken({
    id: "basecamp-client-secret",
    title: "Basecamp OAuth client secret",
    family: "basecamp",
    severity: "high",
    names: ["basecamp"],
    kinds: ["client_secret", "app_secret", "secret"],
    parts: [{ of: "hex", length: 40 }],
    formatSource: "https://github.com/basecamp/api/blob/master/sections/authentication.md",
    remedy: "Reset it on the integration's page at launchpad.37signals.com/integrations",
  }),
];
